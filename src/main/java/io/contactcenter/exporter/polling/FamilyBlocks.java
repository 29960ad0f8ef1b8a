package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the samples of one source, family by family in any order. No series comes twice: what
 * came first stays.
 */
final class FamilyBlocks {
  private final Map<Family, Block> blocks = new HashMap<>();

  /** Samples that came one by one. */
  private final Map<Family, Map<Labels, Long>> singles = new HashMap<>();

  /** Adds one sample. */
  void add(Family family, List<String> labelValues, long value) {
    singles
        .computeIfAbsent(family, f -> new LinkedHashMap<>())
        .putIfAbsent(Labels.of(family.labels(), labelValues), value);
  }

  /** Adds samples with different labels; a family without any value is left out. */
  void add(Family family, Labels[] labels, long[] values) {
    if (allAbsent(values)) {
      return;
    }
    add(new Samples(family, labels, values));
  }

  /** Adds histograms; a family without any is left out. */
  void add(Histograms histograms) {
    if (histograms.labels().length > 0) {
      add((Block) histograms);
    }
  }

  /** Adds samples or histograms, of which there are some. */
  void add(Block block) {
    blocks.merge(block.family(), block, FamilyBlocks::join);
  }

  /** All blocks in the order of the catalogue. */
  List<Block> inOrder() {
    singles.forEach(
        (family, of) ->
            add(
                family,
                of.keySet().toArray(new Labels[0]),
                of.values().stream().mapToLong(Long::longValue).toArray()));
    singles.clear();
    List<Block> ordered = new ArrayList<>(blocks.size());
    for (Family family : Catalogue.families()) {
      Block block = blocks.get(family);
      if (block != null) {
        ordered.add(block);
      }
    }
    return ordered;
  }

  private static boolean allAbsent(long[] values) {
    for (long value : values) {
      if (value != Measure.ABSENT) {
        return false;
      }
    }
    return true;
  }

  private static Block join(Block a, Block b) {
    if (a instanceof Samples first && b instanceof Samples second) {
      return new Samples(
          first.family(),
          joined(first.labels(), second.labels()),
          joined(first.values(), second.values()));
    }
    if (a instanceof Histograms first && b instanceof Histograms second) {
      return new Histograms(
          first.family(),
          first.edges(),
          joined(first.labels(), second.labels()),
          joined(first.counts(), second.counts()),
          joined(first.sums(), second.sums()));
    }
    throw new IllegalArgumentException(a.family().name() + " is both samples and histograms");
  }

  private static <T> T[] joined(T[] a, T[] b) {
    T[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static long[] joined(long[] a, long[] b) {
    long[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
