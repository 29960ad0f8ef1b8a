package io.contactcenter.exporter.snapshot;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
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
  public Histograms {
    if (family.kind() != Kind.HISTOGRAM) {
      throw new IllegalArgumentException(family.name() + " is no histogram");
    }
    if (labels.length != counts.length || labels.length != sums.length) {
      throw new IllegalArgumentException(
          family.name() + " has " + labels.length + " label sets for " + counts.length + " counts");
    }
    for (long[] row : counts) {
      if (row.length != edges.length + 1) {
        throw new IllegalArgumentException(
            family.name() + " has " + row.length + " counts for " + edges.length + " edges");
      }
    }
  }

  @Override
  public int size() {
    int size = 0;
    for (long sum : sums) {
      size += edges.length + 1 + (sum == Measure.ABSENT ? 0 : 2);
    }
    return size;
  }
}
