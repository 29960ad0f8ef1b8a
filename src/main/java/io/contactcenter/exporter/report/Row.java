package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import java.time.Instant;
import java.util.List;

/**
 * What a vendor said of one entity in one interval.
 *
 * @param at a moment in the interval the row is about
 * @param said what the row says of {@link Entity#saidLabels}, in their order; it may end early, and
 *     what it says nothing of is empty
 * @param values by {@link Measure#ordinal}; counts as they are, durations in microseconds, {@link
 *     Measure#ABSENT} where the vendor gives no value. What is the difference of the vendor's
 *     figures may be negative in one of several rows of a key; their sum counts, and as 0 if it is
 *     below. The receiver keeps the array.
 */
public record Row(Key key, Instant at, List<String> said, long[] values) {
  public Row {
    said = List.copyOf(said);
    if (said.size() > key.entity().saidLabels().size()) {
      throw new IllegalArgumentException(
          "rows of " + key.entity() + " say " + key.entity().saidLabels() + ", not " + said);
    }
  }
}
