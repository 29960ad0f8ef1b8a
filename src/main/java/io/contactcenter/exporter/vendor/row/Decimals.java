package io.contactcenter.exporter.vendor.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Counts and durations out of what a field says, exactly. */
final class Decimals {
  // Beyond any count of one interval. As microseconds of agents' time it is 31 years.
  private static final long MOST = 1_000_000_000_000L;
  private static final long MOST_MICROS = 1_000_000_000_000_000L;

  /** A long holds all numbers of so many digits. */
  static final int PLAIN_DIGITS = 18;

  private static final long NO_PLAIN = -1;
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private Decimals() {}

  static long count(String field, long number) throws BadRow {
    if (number > MOST) {
      throw new BadRow(field + " is no count: " + Shape.of(Long.toString(number)));
    }
    return number;
  }

  static long count(String field, String text) throws BadRow {
    long plain = plain(text);
    if (plain != NO_PLAIN) {
      return count(field, plain);
    }
    BigDecimal number = number(field, text);
    if (number.compareTo(BigDecimal.valueOf(MOST)) > 0
        || (number.scale() > 0 && number.stripTrailingZeros().scale() > 0)) {
      throw new BadRow(field + " is no count: " + Shape.of(text));
    }
    return number.longValueExact();
  }

  static long duration(String field, long number, long micros) throws BadRow {
    if (number > MOST_MICROS / micros) {
      throw new BadRow(field + " is out of reason: " + Shape.of(Long.toString(number)));
    }
    return number * micros;
  }

  static long duration(String field, String text, long micros) throws BadRow {
    long plain = plain(text);
    if (plain != NO_PLAIN) {
      return duration(field, plain, micros);
    }
    BigDecimal product = number(field, text).multiply(BigDecimal.valueOf(micros));
    if (product.compareTo(BigDecimal.valueOf(MOST_MICROS)) > 0) {
      throw new BadRow(field + " is out of reason: " + Shape.of(text));
    }
    return product.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  // Almost every number; the others go the long way.
  private static long plain(String text) {
    if (text.length() > PLAIN_DIGITS) {
      return NO_PLAIN;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NO_PLAIN;
      }
      number = 10 * number + (c - '0');
    }
    return number;
  }

  private static BigDecimal number(String field, String text) throws BadRow {
    if (!NUMBER.matcher(text).matches()) {
      throw new BadRow(field + " is no number: " + Shape.of(text));
    }
    BigDecimal number = new BigDecimal(text);
    if (number.signum() < 0) {
      throw new BadRow(field + " is negative: " + Shape.of(text));
    }
    return number;
  }
}
