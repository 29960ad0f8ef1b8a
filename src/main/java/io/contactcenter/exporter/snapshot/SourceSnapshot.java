package io.contactcenter.exporter.snapshot;

import io.contactcenter.exporter.metric.Family;
import java.util.List;

/**
 * The part of a snapshot that comes from one source; {@code blocks} are in the order of the
 * catalogue.
 */
public record SourceSnapshot(String source, List<Block> blocks) {
  public SourceSnapshot {
    blocks = List.copyOf(blocks);
  }

  /** How many vendor series there are, which {@code limits.series} limits: those of entities. */
  public long series() {
    return blocks.stream()
        .filter(block -> block.family().group() == Family.Group.ENTITY)
        .mapToLong(Block::size)
        .sum();
  }
}
