package io.contactcenter.exporter.report;

import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Histogram;
import io.contactcenter.exporter.metric.Measure;

/**
 * The values of a row of an entity that is shown as a histogram, filled observation by observation,
 * or bucket by bucket where the vendor counts itself and so gives no sum.
 */
public final class Distribution {
  private final long[] edges;
  private final long[] counts;
  private long sum;
  private boolean summed = true;

  public Distribution(Entity entity) {
    Histogram histogram = entity.histogram().orElseThrow();
    edges = histogram.edgesMicros();
    counts = new long[histogram.buckets()];
  }

  /** One more observation of {@code micros}; an edge belongs to the bucket below it. */
  public Distribution add(long micros) {
    int bucket = 0;
    while (bucket < edges.length && micros > edges[bucket]) {
      bucket++;
    }
    counts[bucket]++;
    sum = raised(sum, micros);
    return this;
  }

  /** {@code count} more observations in a bucket, the first being 0; their sum is not known. */
  public Distribution add(int bucket, long count) {
    counts[bucket] = raised(counts[bucket], count);
    summed = false;
    return this;
  }

  // What is out of reason stays so, and is not to be right by chance.
  private static long raised(long sum, long amount) {
    return amount > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + amount;
  }

  /** By {@link Measure#slot}. */
  public long[] values() {
    long[] values = new long[counts.length + 1];
    values[BucketMeasure.SUM.slot()] = summed ? sum : Measure.ABSENT;
    System.arraycopy(counts, 0, values, BucketMeasure.BUCKET_1.slot(), counts.length);
    return values;
  }
}
