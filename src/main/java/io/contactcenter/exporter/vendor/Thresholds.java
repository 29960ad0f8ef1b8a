package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The service level thresholds that are configured for the queues of a source. */
public interface Thresholds {
  /** None is configured. */
  Thresholds NONE = (queue, name, at) -> Optional.empty();

  /**
   * The threshold configured for the queue with this id and name that holds for the interval in
   * which {@code at} lies: for one that was read before, the threshold of its first reading.
   */
  Optional<Duration> of(String queue, String name, Instant at);
}
