package io.contactcenter.exporter.snapshot;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.Unit;

/**
 * Gauges or counters. {@code labels[i]} belongs to {@code values[i]}; blocks of one table share the
 * labels array.
 *
 * @param values in the representation of the family's {@link
 *     io.contactcenter.exporter.metric.Unit}; {@link Measure#ABSENT} is no sample. Neither array is
 *     changed after it is handed over.
 */
public record Samples(Family family, Labels[] labels, long[] values) implements Block {
  public Samples {
    if (labels.length != values.length) {
      throw new IllegalArgumentException(
          family.name() + " has " + labels.length + " label sets for " + values.length + " values");
    }
    if (family.kind() == Kind.HISTOGRAM) {
      throw new IllegalArgumentException(family.name() + " is a histogram");
    }
    if (family.unit() == Unit.RATIO) {
      for (long value : values) {
        if (value != Measure.ABSENT && !Double.isFinite(Double.longBitsToDouble(value))) {
          throw new IllegalArgumentException(family.name() + " is no number");
        }
      }
    }
  }

  @Override
  public int size() {
    int size = 0;
    for (long value : values) {
      if (value != Measure.ABSENT) {
        size++;
      }
    }
    return size;
  }
}
