package io.contactcenter.exporter.large;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What parts of a snapshot show, family by family. */
record Shown(List<SourceSnapshot> sources) {
  /** How many series there are; a histogram is one. */
  long count(Family family) {
    return values(family).count();
  }

  /**
   * The sum of all values, in the representation of the family's unit; of histograms, that of their
   * counts.
   */
  long sum(Family family) {
    return values(family).sum();
  }

  /** How many series vendors have. */
  long series() {
    return sources.stream().mapToLong(SourceSnapshot::series).sum();
  }

  private LongStream values(Family family) {
    return blocks(family).flatMapToLong(Shown::values);
  }

  private static LongStream values(Block block) {
    if (block instanceof Samples samples) {
      return Arrays.stream(samples.values()).filter(value -> value != Measure.ABSENT);
    }
    if (block instanceof Histograms histograms) {
      return Arrays.stream(histograms.counts()).mapToLong(counts -> Arrays.stream(counts).sum());
    }
    throw new IllegalArgumentException(block.toString());
  }

  private Stream<Block> blocks(Family family) {
    return sources.stream()
        .flatMap(source -> source.blocks().stream())
        .filter(block -> block.family().equals(family));
  }
}
