package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps counters where they stand in a state file that can be neither written nor removed: a
 * restart would take them up from there, and none may ever be lower than it was shown.
 */
final class DurableCounters {
  private DurableCounters() {}

  /** {@code snapshot} with the entities' counters of {@code durable}. */
  static Snapshot in(Snapshot snapshot, Snapshot durable) {
    List<SourceSnapshot> sources = new ArrayList<>();
    for (SourceSnapshot source : snapshot.sources()) {
      List<Block> blocks =
          new ArrayList<>(source.blocks().stream().filter(block -> !counts(block)).toList());
      durable.sources().stream()
          .filter(former -> former.source().equals(source.source()))
          .flatMap(former -> former.blocks().stream())
          .filter(DurableCounters::counts)
          .forEach(blocks::add);
      sources.add(new SourceSnapshot(source.source(), blocks));
    }
    return new Snapshot(snapshot.version(), snapshot.at(), sources);
  }

  private static boolean counts(Block block) {
    return block.family().kind() != Kind.GAUGE && block.family().group() == Family.Group.ENTITY;
  }
}
