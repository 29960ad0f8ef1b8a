package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the samples of one source, family by family in any order. */
final class FamilyBlocks {
  private final Map<Family, Samples> blocks = new HashMap<>();
  private final Map<Family, Singles> singles = new HashMap<>();

  /** Samples that came one by one. */
  private static final class Singles {
    final List<Labels> labels = new ArrayList<>();
    final List<Long> values = new ArrayList<>();
  }

  /** Adds one sample. */
  void add(Family family, List<String> labelValues, long value) {
    Singles of = singles.computeIfAbsent(family, f -> new Singles());
    of.labels.add(Labels.of(family.labels(), labelValues));
    of.values.add(value);
  }

  /** Adds samples; a family without any value is left out. */
  void add(Family family, Labels[] labels, long[] values) {
    if (Arrays.stream(values).allMatch(value -> value == Measure.ABSENT)) {
      return;
    }
    blocks.merge(family, new Samples(family, labels, values), FamilyBlocks::join);
  }

  /** All blocks in the order of the catalogue. */
  List<Block> inOrder() {
    singles.forEach(
        (family, of) ->
            add(
                family,
                of.labels.toArray(new Labels[0]),
                of.values.stream().mapToLong(Long::longValue).toArray()));
    singles.clear();
    List<Block> ordered = new ArrayList<>(blocks.size());
    for (Family family : Catalogue.families()) {
      Samples block = blocks.get(family);
      if (block != null) {
        ordered.add(block);
      }
    }
    return ordered;
  }

  private static Samples join(Samples a, Samples b) {
    Labels[] labels = Arrays.copyOf(a.labels(), a.labels().length + b.labels().length);
    System.arraycopy(b.labels(), 0, labels, a.labels().length, b.labels().length);
    long[] values = Arrays.copyOf(a.values(), labels.length);
    System.arraycopy(b.values(), 0, values, a.values().length, b.values().length);
    return new Samples(a.family(), labels, values);
  }
}
