package io.contactcenter.exporter.ledger;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.metric.Aggregation;

/**
 * Arithmetic on values of which some are {@link io.contactcenter.exporter.metric.Measure#ABSENT}.
 */
final class Values {
  /** Beyond what anything comes to in one interval or day; of microseconds, 31 years. */
  private static final long MOST = 1_000_000_000_000_000L;

  // Where a sum stands still. All buckets of a histogram together fit a long.
  private static final long LIMIT = Long.MAX_VALUE / 16;

  private Values() {}

  /** Whether the values can be right: sums of them over the years are then within a long. */
  static boolean plausible(long[] values) {
    for (long value : values) {
      if (value != ABSENT && (value > MOST || value < -MOST)) {
        return false;
      }
    }
    return true;
  }

  /** {@code sum} and {@code amount}, which is not negative; at the limit it stands still. */
  static long raise(long sum, long amount) {
    return amount > LIMIT - sum ? Math.max(sum, LIMIT) : sum + amount;
  }

  /** Two values of one measure as one; a value and nothing is the value. */
  static long combine(Aggregation aggregation, long a, long b) {
    if (a == ABSENT) {
      return b;
    }
    if (b == ABSENT) {
      return a;
    }
    return switch (aggregation) {
      case SUM, LEVEL -> b < 0 ? a + b : raise(a, b);
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
