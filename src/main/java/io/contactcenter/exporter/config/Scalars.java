package io.contactcenter.exporter.config;

import io.contactcenter.exporter.servicelevel.OpeningHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The kinds of single values that keys take. */
final class Scalars {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{1,18})?");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})(|KiB|MiB|GiB)");
  private static final long LARGEST = 1L << 40;
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private Scalars() {}

  /** Something to read, without control characters. */
  static String text(String text) throws BadValue {
    if (text.isBlank()) {
      throw new BadValue("is empty", "write a value");
    }
    if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)) {
      throw new BadValue(
          "begins or ends with a space, or contains a control character", "take it out");
    }
    if (VARIABLE.matcher(text).matches()) {
      throw new BadValue(
          "'" + text + "' is not replaced: only secrets come from the environment",
          "write the value itself");
    }
    return text;
  }

  static boolean flag(String text) throws BadValue {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new BadValue("'" + text + "' is neither true nor false", "write one of them");
    };
  }

  /** A whole number from 1. */
  static int count(String text) throws BadValue {
    long count = DIGITS.matcher(text).matches() ? Long.parseLong(text) : 0;
    if (count < 1 || count > Integer.MAX_VALUE) {
      throw new BadValue(
          "'" + text + "' is not a whole number from 1 to " + Integer.MAX_VALUE,
          "write digits only, such as 3");
    }
    return (int) count;
  }

  static double ratio(String text) throws BadValue {
    boolean decimal = DECIMAL.matcher(text).matches();
    if (!decimal || Double.parseDouble(text) > 1) {
      throw new BadValue("'" + text + "' is not a ratio from 0 to 1", "write 0.8 for 80 percent");
    }
    return Double.parseDouble(text);
  }

  /** Bytes, from one. */
  static long size(String text) throws BadValue {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new BadValue(
          "'" + text + "' is not a size", "write it like 64MiB, 512KiB, 1GiB or as plain bytes");
    }
    int power = List.of("", "KiB", "MiB", "GiB").indexOf(matcher.group(2));
    long count = Long.parseLong(matcher.group(1));
    if (count == 0 || count > LARGEST >> (10 * power)) {
      throw new BadValue("'" + text + "' is not from 1 byte to 1024GiB", "write it like 64MiB");
    }
    return count << (10 * power);
  }

  static LocalTime time(String text) throws BadValue {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new BadValue("'" + text + "' is not a time of day", "write it like \"06:00\"");
    }
    return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** A zone by its name: vendors are asked in names, and offsets know no change of clocks. */
  static ZoneId zone(String text) throws BadValue {
    if (!ZONES.contains(text)) {
      throw new BadValue(
          "unknown time zone '" + text + "'",
          Spelling.nearest(text, ZONES)
              .map(zone -> "did you mean " + zone + "?")
              .orElse("write a tz database name such as America/New_York"));
    }
    return ZoneId.of(text);
  }

  static Pattern pattern(String text) throws BadValue {
    try {
      return Pattern.compile(text(text));
    } catch (PatternSyntaxException e) {
      throw new BadValue(
          "'" + text + "' is not a regular expression: " + e.getDescription(),
          "correct it; characters such as ( * + ? mean themselves behind a backslash");
    }
  }

  static OpeningHours openingHours(String text) throws BadValue {
    try {
      return OpeningHours.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadValue(
          String.valueOf(e.getMessage()), "write it like \"Mon-Fri 08:00-18:00, Sat 09:00-13:00\"");
    }
  }

  /** One of {@code values} by the name that {@code name} gives it. */
  static <T> Scalar<T> oneOf(List<T> values, Function<T, String> name) {
    Map<String, T> byName = values.stream().collect(Collectors.toMap(name, Function.identity()));
    String all = values.stream().map(name).collect(Collectors.joining(", "));
    return text -> {
      T value = byName.get(text);
      if (value == null) {
        throw new BadValue(
            "'" + text + "' is not a value of this key",
            Spelling.nearest(text, byName.keySet())
                .map(meant -> "did you mean '" + meant + "'?")
                .orElse("write one of " + all));
      }
      return value;
    };
  }

  /** One of an enum's constants, in lower case. */
  static <E extends Enum<E>> Scalar<E> oneOf(Class<E> type) {
    return oneOf(List.of(type.getEnumConstants()), value -> value.name().toLowerCase(Locale.ROOT));
  }
}
