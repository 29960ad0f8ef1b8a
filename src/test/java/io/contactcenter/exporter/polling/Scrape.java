package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.Unit;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One snapshot as a scraper sees it: values by family and written labels; of histograms the
 * disjoint buckets, as {@code {…} bucket 0}, and {@code {…} sum}.
 */
final class Scrape {
  private final Map<String, Map<String, Long>> families = new TreeMap<>();
  private final Map<String, Family> known = new TreeMap<>();

  /** Reads all of {@code snapshot}; a series that is there twice is an error. */
  Scrape(Snapshot snapshot) {
    for (SourceSnapshot source : snapshot.sources()) {
      source.blocks().forEach(this::add);
    }
  }

  private void add(Block block) {
    Family family = block.family();
    known.put(family.name(), family);
    Map<String, Long> values = families.computeIfAbsent(family.name(), f -> new TreeMap<>());
    if (block instanceof Histograms histograms) {
      for (int i = 0; i < histograms.labels().length; i++) {
        String labels = histograms.labels()[i].toString();
        for (int bucket = 0; bucket < histograms.counts()[i].length; bucket++) {
          values.put(labels + " bucket " + bucket, histograms.counts()[i][bucket]);
        }
        if (histograms.sums()[i] != Measure.ABSENT) {
          values.put(labels + " sum", histograms.sums()[i]);
        }
      }
    }
    if (block instanceof Samples samples) {
      for (int i = 0; i < samples.values().length; i++) {
        long value = samples.values()[i];
        if (value != Measure.ABSENT && values.put(samples.labels()[i].toString(), value) != null) {
          throw new IllegalStateException("exposed twice: " + family.name() + samples.labels()[i]);
        }
      }
    }
  }

  /** All series of a family, by their labels as written. */
  Map<String, Long> all(String family) {
    return families.getOrDefault(family, Map.of());
  }

  /** Every counter of an entity, by name and labels. */
  Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    known.forEach(
        (name, family) -> {
          if (family.kind() != Kind.GAUGE && family.group() == Family.Group.ENTITY) {
            all(name).forEach((labels, value) -> counters.put(name + labels, value));
          }
        });
    return counters;
  }

  /** All entity series whose name holds {@code part}, by name and labels. */
  Map<String, Long> entities(String part) {
    Map<String, Long> found = new TreeMap<>();
    known.forEach(
        (name, family) -> {
          if (family.group() == Family.Group.ENTITY && name.contains(part)) {
            all(name).forEach((labels, value) -> found.put(name + labels, value));
          }
        });
    return found;
  }

  /** The sum over the series of a family whose labels hold every one of {@code parts}. */
  long sum(String family, String... parts) {
    return matching(family, parts).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The one series of a family whose labels hold every one of {@code parts}, if there is one. */
  OptionalLong value(String family, String... parts) {
    Map<String, Long> matching = matching(family, parts);
    if (matching.size() > 1) {
      throw new IllegalArgumentException(
          family + Arrays.toString(parts) + " is not one series: " + matching.keySet());
    }
    return matching.values().stream().mapToLong(Long::longValue).findFirst();
  }

  /** The ratio in the one such series. */
  double ratio(String family, String... parts) {
    Family of = known.get(family);
    if (of == null || of.unit() != Unit.RATIO) {
      throw new IllegalArgumentException("no ratio: " + family);
    }
    return Double.longBitsToDouble(value(family, parts).orElseThrow());
  }

  private Map<String, Long> matching(String family, String... parts) {
    Map<String, Long> matching = new TreeMap<>(all(family));
    matching.keySet().removeIf(labels -> !List.of(parts).stream().allMatch(labels::contains));
    return matching;
  }
}
