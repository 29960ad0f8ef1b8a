package io.contactcenter.exporter.exposition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.List;
import java.util.Set;

/**
 * One snapshot and what has been rendered of it: whole, and for the sets of sources that were asked
 * for. Thread-safe.
 */
final class Exposition {
  // Enough for a scrape job per source; whoever asks for more sets has them rendered again.
  private static final int FILTERED = 64;

  private final Snapshot snapshot;
  private final Rendition all;
  private final Cache<Set<String>, Rendition> filtered =
      Caffeine.newBuilder().maximumSize(FILTERED).executor(Runnable::run).build();

  Exposition(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.all = new Rendition(new FamilyBody(blocks(snapshot.sources())), false);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Everything. */
  Rendition all() {
    return all;
  }

  /** What these sources say, without what the exporter says of itself. */
  Rendition of(Set<String> sources) {
    return filtered.get(
        Set.copyOf(sources),
        wanted -> new Rendition(new FamilyBody(blocks(snapshot.sources(), wanted)), false));
  }

  static List<Block> blocks(List<SourceSnapshot> sources) {
    return sources.stream().flatMap(source -> source.blocks().stream()).toList();
  }

  static List<Block> blocks(List<SourceSnapshot> sources, Set<String> wanted) {
    return sources.stream()
        .filter(source -> wanted.contains(source.source()))
        .flatMap(source -> source.blocks().stream())
        .filter(block -> block.family().group() != Family.Group.SELF)
        .toList();
  }
}
