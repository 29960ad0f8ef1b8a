package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What vendors say of queues, agents and the like, without what is said of sources and exporter.
 */
public final class EntityExposition {
  private EntityExposition() {}

  /** Writes text 0.0.4 in the order of the catalogue. */
  public static void write(Snapshot snapshot, OutputStream out) throws IOException {
    FamilyBody families =
        new FamilyBody(
            Exposition.blocks(snapshot.sources()).stream()
                .filter(block -> block.family().group() == Family.Group.ENTITY)
                .toList());
    new Rendition(families, true).part(Variant.TEXT_PLAIN).writeTo(out);
  }
}
