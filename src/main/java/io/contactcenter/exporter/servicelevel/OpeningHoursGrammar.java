package io.contactcenter.exporter.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The written form of opening hours: items separated by commas, each of days, of times, or of both.
 * Days without times have those of the next item ({@code Sat,Sun 10:00-14:00}), times without days
 * have those of the item before ({@code Mon-Fri 08:00-12:00, 13:00-18:00}).
 */
final class OpeningHoursGrammar {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?<first>[A-Za-z]+)(?:-(?<last>[A-Za-z]+))?)?"
              + " *(?:(?<opens>\\d\\d:\\d\\d)-(?<closes>\\d\\d:\\d\\d))?");
  private static final String END_OF_DAY = "24:00";

  private OpeningHoursGrammar() {}

  static List<OpeningHours.Span> parse(String text) {
    List<OpeningHours.Span> spans = new ArrayList<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    boolean daysWait = false;
    for (String item : text.split(",", -1)) {
      Matcher matcher = ITEM.matcher(item.strip());
      if (item.isBlank() || !matcher.matches()) {
        throw new IllegalArgumentException("'" + item.strip() + "' is not days and times");
      }
      if (matcher.group("first") != null) {
        if (!daysWait) {
          days.clear();
        }
        days.addAll(days(matcher));
        daysWait = true;
      }
      if (matcher.group("opens") != null) {
        if (days.isEmpty()) {
          throw new IllegalArgumentException("'" + item.strip() + "' has no days");
        }
        spans.add(span(days, matcher.group("opens"), matcher.group("closes")));
        daysWait = false;
      }
    }
    if (daysWait) {
      throw new IllegalArgumentException("the last days have no times");
    }
    return spans;
  }

  private static Set<DayOfWeek> days(Matcher matcher) {
    DayOfWeek first = day(matcher.group("first"));
    String lastName = matcher.group("last");
    DayOfWeek last = lastName == null ? first : day(lastName);
    Set<DayOfWeek> days = EnumSet.of(first, last);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name)) {
        return day;
      }
    }
    throw new IllegalArgumentException("'" + name + "' is not a day");
  }

  private static OpeningHours.Span span(Set<DayOfWeek> days, String opens, String closes) {
    LocalTime start = time(opens);
    LocalTime end = closes.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(closes);
    if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException(
          "'" + opens + "-" + closes + "' opens and closes at the same time");
    }
    return new OpeningHours.Span(days, start, end);
  }

  private static LocalTime time(String text) {
    int hour = Integer.parseInt(text.substring(0, 2));
    int minute = Integer.parseInt(text.substring(3));
    if (hour > 23 || minute > 59) {
      throw new IllegalArgumentException("'" + text + "' is not a time of day");
    }
    return LocalTime.of(hour, minute);
  }
}
