package io.contactcenter.exporter.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written form of durations: {@code 15s}, {@code 5m}, {@code 1h30m}. */
public final class Durations {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
  private static final List<ChronoUnit> UNITS =
      List.of(
          ChronoUnit.DAYS,
          ChronoUnit.HOURS,
          ChronoUnit.MINUTES,
          ChronoUnit.SECONDS,
          ChronoUnit.MILLIS);
  private static final List<String> SUFFIXES = List.of("d", "h", "m", "s", "ms");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final String REMEDY = "write it like 15s, 5m, 3h or 1h30m";

  private Durations() {}

  /**
   * As it is written by habit: the largest unit of which it is a whole number other than one, so
   * 60s and not 1m, 15m, 60m, 24h.
   *
   * @param duration of whole milliseconds
   */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    for (int i = 0; i < UNITS.size(); i++) {
      long unit = UNITS.get(i).getDuration().toMillis();
      boolean seconds = UNITS.get(i) == ChronoUnit.SECONDS;
      if (millis % unit == 0 && (millis / unit > 1 || seconds)) {
        return millis / unit + SUFFIXES.get(i);
      }
    }
    return millis + "ms";
  }

  /** Zero or more. */
  static Duration parse(String text) throws BadValue {
    if (text.startsWith("-")) {
      throw new BadValue("'" + text + "' is negative", REMEDY);
    }
    Matcher matcher = FORM.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw new BadValue("'" + text + "' is not a duration", REMEDY);
    }
    Duration sum = Duration.ZERO;
    for (int i = 0; i < UNITS.size(); i++) {
      String count = matcher.group(i + 1);
      if (count != null) {
        sum = sum.plus(Long.parseLong(count), UNITS.get(i));
      }
    }
    if (sum.compareTo(LONGEST) > 0) {
      throw new BadValue("'" + text + "' is more than a year", "write at most 366d");
    }
    return sum;
  }

  /** More than zero. */
  static Duration parsePositive(String text) throws BadValue {
    Duration duration = parse(text);
    if (duration.isZero()) {
      throw new BadValue("'" + text + "' is no time at all", "write more than 0s");
    }
    return duration;
  }
}
