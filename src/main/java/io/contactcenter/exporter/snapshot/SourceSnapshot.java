package io.contactcenter.exporter.snapshot;

import java.util.List;

/**
 * The part of a snapshot that comes from one source; {@code blocks} are in the order of the
 * catalogue.
 */
public record SourceSnapshot(String source, List<Block> blocks) {
  public SourceSnapshot {
    blocks = List.copyOf(blocks);
  }
}
