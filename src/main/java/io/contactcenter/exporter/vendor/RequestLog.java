package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.util.Optional;

/** Counts the requests of one source. Thread-safe. */
public interface RequestLog {
  /**
   * A request has ended.
   *
   * @param endpoint a short stable word for what was asked, as {@code agg-queue-stats}; never a
   *     path with ids
   * @param failure empty when it succeeded
   */
  void request(String endpoint, Duration took, Optional<Failure> failure);
}
