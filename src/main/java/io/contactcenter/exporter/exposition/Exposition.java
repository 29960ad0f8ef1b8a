package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot and what has been rendered of it: whole, each source alone, and the pieces of which
 * sets of sources are put together. Thread-safe.
 */
final class Exposition {
  private final Snapshot snapshot;
  private final Rendition all;
  private final Map<String, Rendition> alone = new ConcurrentHashMap<>();
  private @Nullable Pieces pieces;

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
  Part of(Set<String> sources, Variant variant) {
    return sources.size() == 1
        ? alone.computeIfAbsent(sources.iterator().next(), this::alone).part(variant)
        : pieces().of(sources, variant);
  }

  // Few scrapers ask for sets of sources: who does not, has no pieces made at each publication.
  private synchronized Pieces pieces() {
    Pieces made = pieces;
    if (made == null) {
      made = new Pieces(snapshot.sources());
      pieces = made;
    }
    return made;
  }

  private Rendition alone(String source) {
    return new Rendition(new FamilyBody(blocks(snapshot.sources(), Set.of(source))), false);
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
