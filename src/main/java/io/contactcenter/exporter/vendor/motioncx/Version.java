package io.contactcenter.exporter.vendor.motioncx;

import java.time.Instant;
import java.util.Optional;

/**
 * A row as it was built at one time. Rows are rebuilt, and while pages are read one may be met
 * twice: the newest counts.
 *
 * @param id the interaction's
 * @param rebuilt {@code MostRecentRollupAtUtc}
 */
record Version(String id, Instant rebuilt, Verdict verdict) {
  /** What is made of it. */
  sealed interface Verdict {
    /** Counts. */
    record Counted(Portion portion) implements Verdict {}

    /** Is right and does not count. */
    record Excluded(String reason) implements Verdict {}

    /** Cannot be right; what is known of it is empty where nothing is. */
    record Rejected(String queue, String agent, Optional<Instant> at, String why)
        implements Verdict {}
  }

  boolean isNoOlderThan(Version other) {
    return !rebuilt.isBefore(other.rebuilt);
  }
}
