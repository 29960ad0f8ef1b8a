package io.contactcenter.exporter.simulator.vcc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time that {@code d} means (Statistics Reporting API, "Dates"), in epoch seconds.
 *
 * @param to the first second that is not in it
 */
record DateRange(long from, long to) {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[ T](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern RELATIVE = Pattern.compile("today(?:-(\\d{1,4})d)?");

  /** Whether it ends with a date alone decides how far it goes. */
  private record Moment(long second, boolean isDate, LocalDate date) {}

  /**
   * Reads it.
   *
   * @param zone of times without one
   * @param now what {@code today} is told by
   * @param dateIncludesDay whether a range to a date holds that day; the example for yesterday's
   *     changes says that it does not, a client in the field that it does
   * @param includesEnd whether a range to a time holds what begins at that time
   * @throws DateTimeException when it is none of the documented forms
   */
  static DateRange read(
      String d, ZoneId zone, Instant now, boolean dateIncludesDay, boolean includesEnd) {
    String[] parts = d.split(",", -1);
    if (parts.length > 2) {
      throw new DateTimeException("more than two dates: " + d);
    }
    Moment first = moment(parts[0], zone, now);
    Moment last = parts.length == 2 ? moment(parts[1], zone, now) : first;
    boolean oneDay = first.isDate() && last.isDate() && first.date().equals(last.date());
    if (last.isDate() && (oneDay || dateIncludesDay)) {
      return new DateRange(
          first.second(), last.date().plusDays(1).atStartOfDay(zone).toEpochSecond());
    }
    return new DateRange(first.second(), last.second() + (includesEnd ? 1 : 0));
  }

  private static Moment moment(String text, ZoneId zone, Instant now) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      String days = relative.group(1);
      LocalDate today = now.atZone(zone).toLocalDate();
      return atStart(today.minusDays(days == null ? 0 : Integer.parseInt(days)), zone);
    }
    Matcher moment = MOMENT.matcher(text);
    if (!moment.matches()) {
      throw new DateTimeException("no date: " + text);
    }
    LocalDate date = LocalDate.of(number(moment, 1), number(moment, 2), number(moment, 3));
    if (moment.group(4) == null) {
      return atStart(date, zone);
    }
    LocalTime time = LocalTime.of(number(moment, 4), number(moment, 5), number(moment, 6));
    String offset = moment.group(7);
    ZoneId where = offset == null ? zone : ZoneOffset.of(offset);
    return new Moment(date.atTime(time).atZone(where).toEpochSecond(), false, date);
  }

  private static Moment atStart(LocalDate date, ZoneId zone) {
    return new Moment(date.atStartOfDay(zone).toEpochSecond(), true, date);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
