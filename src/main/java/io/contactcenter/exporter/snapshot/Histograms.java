package io.contactcenter.exporter.snapshot;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;

/**
 * Classic histograms. Row i has the labels {@code labels[i]} (without {@code le}), the disjoint
 * counts {@code counts[i]} (one per edge and the last for everything above) and the sum {@code
 * sums[i]}; they are cumulated when rendered.
 *
 * @param edges upper bounds in microseconds, rising
 * @param sums in microseconds; with {@link Measure#ABSENT} neither {@code _sum} nor {@code _count}
 *     is shown
 */
public record Histograms(Family family, long[] edges, Labels[] labels, long[][] counts, long[] sums)
    implements Block {
  @Override
  public int size() {
    int size = 0;
    for (long sum : sums) {
      size += edges.length + 1 + (sum == Measure.ABSENT ? 0 : 2);
    }
    return size;
  }
}
