package io.contactcenter.exporter.vendor.row;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a log line may say of a value that cannot be right. The value itself may be a name, a number
 * of a caller or a note that got into the wrong field; a number of few digits is none of these.
 */
public final class Shape {
  private static final Pattern FEW_DIGITS =
      Pattern.compile("-?\\d{1,4}(\\.\\d{1,3})?([eE][+-]?\\d{1,3})?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,eE+-]*\\d[\\d.,eE+-]*");

  // What programs write where they have no number.
  private static final Set<String> NOTHING =
      Set.of(
          "-",
          "--",
          "n/a",
          "na",
          "nan",
          "null",
          "none",
          "nil",
          "undefined",
          "unknown",
          "true",
          "false",
          "inf",
          "+inf",
          "-inf",
          "infinity",
          "-infinity");

  private Shape() {}

  /** What kind of value it is, as "a text of 12 characters". */
  public static String of(String value) {
    int length = value.codePointCount(0, value.length());
    if (length <= 13
        && (FEW_DIGITS.matcher(value).matches()
            || NOTHING.contains(value.toLowerCase(Locale.ROOT)))) {
      return value;
    }
    boolean number = length <= 100 && NUMBER.matcher(value).matches();
    return (number ? "a number of " : "a text of ")
        + length
        + (length == 1 ? " character" : " characters");
  }
}
