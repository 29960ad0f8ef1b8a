package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Entity;
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
 * entities of a source, those with the most members first, and shows in {@code series_dropped}.
 */
final class SeriesLimit {
  private SeriesLimit() {}

  /** A source's part of the snapshot, and how many series of each of its entities were left out. */
  record Fitted(SourceSnapshot snapshot, long series, Map<String, Long> dropped) {}

  private record Candidate(int source, Entity entity, long size) {}

  /** All that fits of {@code sources} into {@code limit} series. */
  static List<Fitted> fit(List<SourceAssembly.Assembled> sources, int limit) {
    List<Candidate> candidates = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < sources.size(); i++) {
      for (Map.Entry<Entity, List<Block>> entity : sources.get(i).entities().entrySet()) {
        Candidate candidate = new Candidate(i, entity.getKey(), size(entity.getValue()));
        candidates.add(candidate);
        total += candidate.size();
      }
    }
    candidates.sort(
        Comparator.comparing(SeriesLimit::rank)
            .thenComparing(Candidate::size, Comparator.reverseOrder()));
    Map<Integer, Map<Entity, Long>> dropped = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (total <= limit) {
        break;
      }
      if (candidate.size() > 0) {
        dropped
            .computeIfAbsent(candidate.source(), s -> new EnumMap<>(Entity.class))
            .put(candidate.entity(), candidate.size());
        total -= candidate.size();
      }
    }
    List<Fitted> fitted = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      fitted.add(fitted(sources.get(i), dropped.getOrDefault(i, Map.of())));
    }
    return fitted;
  }

  /** The order in which entities are given up: the most numerous kinds first. */
  private static int rank(Candidate candidate) {
    return switch (candidate.entity()) {
      case AGENT_QUEUE -> 0;
      case AGENT -> 1;
      case TEAM -> 2;
      case QUEUE -> 3;
    };
  }

  private static Fitted fitted(SourceAssembly.Assembled source, Map<Entity, Long> dropped) {
    String name = source.source().config.name();
    List<Block> blocks = new ArrayList<>();
    Map<String, Long> droppedById = new HashMap<>();
    FamilyBlocks self = new FamilyBlocks();
    long series = 0;
    for (Map.Entry<Entity, List<Block>> entity : source.entities().entrySet()) {
      long left = dropped.getOrDefault(entity.getKey(), 0L);
      if (left == 0) {
        blocks.addAll(entity.getValue());
        series += size(entity.getValue());
      } else {
        droppedById.put(entity.getKey().id(), left);
      }
      self.add(SelfFamilies.SERIES_DROPPED, List.of(name, entity.getKey().id()), left);
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
