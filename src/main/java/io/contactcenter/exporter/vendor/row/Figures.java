package io.contactcenter.exporter.vendor.row;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import java.util.Arrays;

/** The values of one row, filled measure by measure; what is not set is absent. */
public final class Figures {
  private final long[] values;

  public Figures(Entity entity) {
    values = new long[entity.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
  }

  public Figures set(Measure measure, long value) {
    values[measure.slot()] = value;
    return this;
  }

  public long[] values() {
    return values;
  }

  /**
   * A sum that grows by {@code amount}. What is more than a long can hold stays out of reason, so
   * that the row is rejected.
   */
  public static long raised(long sum, long amount) {
    if (amount < 0) {
      return sum + amount;
    }
    return amount > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + amount;
  }

  /** The sum, absent where a part is. */
  public static long sum(long... parts) {
    long sum = 0;
    for (long part : parts) {
      if (part == Measure.ABSENT) {
        return Measure.ABSENT;
      }
      sum += part;
    }
    return sum;
  }
}
