package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.metric.SelfFamilies;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the vendors' series within {@code limits.series}. What does not fit is left out by whole
 * groups of entities of a source, in the order of {@link EntityGroup}, and shows in {@code
 * series_dropped}.
 */
final class SeriesLimit {
  private SeriesLimit() {}

  /** A source's part of the snapshot, and how many series of each of its entities were left out. */
  record Fitted(SourceSnapshot snapshot, long series, Map<String, Long> dropped) {}

  private record Candidate(int source, EntityGroup group, long size) {}

  /** All that fits of {@code sources} into {@code limit} series. */
  static List<Fitted> fit(List<SourceAssembly.Assembled> sources, int limit) {
    List<Candidate> candidates = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < sources.size(); i++) {
      for (Map.Entry<EntityGroup, List<Block>> group : sources.get(i).groups().entrySet()) {
        Candidate candidate = new Candidate(i, group.getKey(), size(group.getValue()));
        candidates.add(candidate);
        total += candidate.size();
      }
    }
    candidates.sort(
        Comparator.comparing(Candidate::group)
            .thenComparing(Candidate::size, Comparator.reverseOrder()));
    Map<Integer, Map<EntityGroup, Long>> dropped = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (total <= limit) {
        break;
      }
      if (candidate.size() > 0) {
        dropped
            .computeIfAbsent(candidate.source(), s -> new EnumMap<>(EntityGroup.class))
            .put(candidate.group(), candidate.size());
        total -= candidate.size();
      }
    }
    List<Fitted> fitted = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      fitted.add(fitted(sources.get(i), dropped.getOrDefault(i, Map.of())));
    }
    return fitted;
  }

  private static Fitted fitted(SourceAssembly.Assembled source, Map<EntityGroup, Long> dropped) {
    String name = source.source().config.name();
    List<Block> blocks = new ArrayList<>();
    Map<String, Long> droppedById = new HashMap<>();
    FamilyBlocks self = new FamilyBlocks();
    long series = 0;
    for (Map.Entry<EntityGroup, List<Block>> group : source.groups().entrySet()) {
      long left = dropped.getOrDefault(group.getKey(), 0L);
      if (left == 0) {
        blocks.addAll(group.getValue());
        series += size(group.getValue());
      } else {
        droppedById.put(group.getKey().id(), left);
      }
      self.add(SelfFamilies.SERIES_DROPPED, List.of(name, group.getKey().id()), left);
    }
    self.add(SelfFamilies.SERIES, List.of(name), series);
    blocks.addAll(source.health());
    blocks.addAll(self.inOrder());
    return new Fitted(new SourceSnapshot(name, blocks), series, Map.copyOf(droppedById));
  }

  private static long size(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::size).sum();
  }
}
