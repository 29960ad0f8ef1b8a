package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.metric.Aggregation;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sums over those intervals of a business day that cannot change any more. */
final class DaySum {
  final Set<Instant> intervals = new TreeSet<>();
  final Map<Key, long[]> sums = new HashMap<>();

  void add(IntervalEntry entry) {
    if (intervals.add(entry.interval.start())) {
      entry.rows.forEach((key, values) -> add(key, values, sums));
    }
  }

  /** Adds the sum measures of {@code values} to those of {@code key} in {@code sums}. */
  static void add(Key key, long[] values, Map<Key, long[]> sums) {
    long[] sum = sums.computeIfAbsent(key, k -> absent(k.entity().measures().size()));
    Entity entity = key.entity();
    for (int slot = 0; slot < sum.length; slot++) {
      if (entity.addsUp(slot)) {
        sum[slot] = Values.combine(Aggregation.SUM, sum[slot], values[slot]);
      }
    }
  }

  private static long[] absent(int measures) {
    long[] values = new long[measures];
    Arrays.fill(values, Measure.ABSENT);
    return values;
  }
}
