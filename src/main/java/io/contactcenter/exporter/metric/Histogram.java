package io.contactcenter.exporter.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The buckets of an entity that is shown as a histogram.
 *
 * @param edges the upper bounds of the buckets, in seconds and rising; each belongs to its bucket
 * @param help one sentence
 */
public record Histogram(List<Integer> edges, String help) {
  private static final long MICROS = 1_000_000;

  public Histogram {
    edges = List.copyOf(edges);
    if (edges.size() + 1 >= BucketMeasure.values().length) {
      throw new IllegalArgumentException("too many edges: " + edges);
    }
  }

  /** The upper bounds in microseconds. */
  public long[] edgesMicros() {
    return edges.stream().flatMapToLong(edge -> LongStream.of(edge * MICROS)).toArray();
  }

  /** How many buckets there are, that above all edges included. */
  public int buckets() {
    return edges.size() + 1;
  }

  /** The value of the {@code le} label of a bucket; empty of the sum. */
  public Optional<String> edge(Measure measure) {
    int bucket = measure.slot() - BucketMeasure.BUCKET_1.slot();
    if (bucket < 0) {
      return Optional.empty();
    }
    return Optional.of(bucket < edges.size() ? edges.get(bucket) + ".0" : "+Inf");
  }

  /** The sum, then every bucket. */
  List<Measure> measures() {
    return List.of(BucketMeasure.values()).subList(0, buckets() + 1).stream()
        .map(Measure.class::cast)
        .toList();
  }
}
