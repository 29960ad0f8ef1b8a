package io.contactcenter.exporter.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * Everything that vendors said, as of one moment: what a scrape shows comes from one of these.
 *
 * @param version rises with every snapshot of this process
 */
public record Snapshot(long version, Instant at, List<SourceSnapshot> sources) {
  public Snapshot {
    sources = List.copyOf(sources);
  }
}
