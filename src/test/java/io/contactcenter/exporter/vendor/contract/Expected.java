package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sums by entity and measure; what is 0 is not in them. */
final class Expected {
  private final Map<Key, Map<Measure, Long>> sums = new HashMap<>();

  Expected add(Key key, Measure measure, long value) {
    if (value != 0) {
      sums.computeIfAbsent(key, any -> new HashMap<>()).merge(measure, value, Long::sum);
    }
    return this;
  }

  Map<Key, Map<Measure, Long>> sums() {
    return sums;
  }

  /** What rows add up to, of the measures that {@code wanted} asks about. */
  static Map<Key, Map<Measure, Long>> of(Iterable<Row> rows, Collection<Measure> wanted) {
    Expected sums = new Expected();
    for (Row row : rows) {
      for (Measure measure : row.key().entity().measures()) {
        long value = row.values()[measure.slot()];
        if (value != Measure.ABSENT && wanted.contains(measure)) {
          sums.add(row.key(), measure, value);
        }
      }
    }
    return sums.sums();
  }
}
