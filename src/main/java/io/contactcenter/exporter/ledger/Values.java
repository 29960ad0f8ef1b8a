package io.contactcenter.exporter.ledger;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.metric.Aggregation;

/**
 * Arithmetic on values of which some are {@link io.contactcenter.exporter.metric.Measure#ABSENT}.
 */
final class Values {
  private Values() {}

  /** Two values of one measure as one; a value and nothing is the value. */
  static long combine(Aggregation aggregation, long a, long b) {
    if (a == ABSENT) {
      return b;
    }
    if (b == ABSENT) {
      return a;
    }
    return switch (aggregation) {
      case SUM, LEVEL -> Math.addExact(a, b);
      case PEAK, STATE -> Math.max(a, b);
    };
  }

  /** The values with 0 for what is below it; what is absent stays so. */
  static void notBelowZero(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 && values[i] != ABSENT) {
        values[i] = 0;
      }
    }
  }

  /** The value, or 0 where there is none. */
  static long orZero(long value) {
    return value == ABSENT ? 0 : value;
  }
}
