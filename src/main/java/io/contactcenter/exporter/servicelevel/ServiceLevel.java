package io.contactcenter.exporter.servicelevel;

import java.time.Duration;
import java.util.Optional;

/**
 * One entry of {@code service_levels}: what is configured for the queues it matches.
 *
 * @param source the source it is for, or every one
 * @param queue id or name of the queue it is for, or every one
 * @param formula or the vendor's default
 * @param target as a ratio
 * @param threshold or the vendor's own of the queue
 */
public record ServiceLevel(
    Optional<String> source,
    Optional<String> queue,
    Optional<Formula> formula,
    Optional<Double> target,
    Optional<Duration> threshold,
    Optional<OpeningHours> openingHours) {
  /** Whether it names neither source nor queue: the others inherit from it. */
  public boolean isDefault() {
    return source.isEmpty() && queue.isEmpty();
  }

  /** Whether it is for the queue with that id and name. */
  public boolean matches(String sourceName, String queueId, String queueName) {
    return source.map(sourceName::equals).orElse(true)
        && queue.map(q -> q.equals(queueId) || q.equals(queueName)).orElse(true);
  }
}
