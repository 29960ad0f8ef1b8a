package io.contactcenter.exporter.servicelevel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is configured for the queues of one source. The entry without source and queue is the
 * default; of the others the first that matches wins and inherits from it what it does not say.
 *
 * @param entries in the order in which they are written, those of other sources included
 * @param vendorFormula where no entry names one
 */
public record ServiceLevels(List<ServiceLevel> entries, Formula vendorFormula) {
  public ServiceLevels {
    entries = List.copyOf(entries);
  }

  /**
   * What holds for one queue.
   *
   * @param target as a ratio
   * @param threshold or the vendor's own of the queue
   */
  public record Resolved(
      Formula formula,
      Optional<Double> target,
      Optional<Duration> threshold,
      Optional<OpeningHours> openingHours) {}

  /** What holds for the queue with that id and name. */
  public Resolved resolve(String source, String queueId, String queueName) {
    Optional<ServiceLevel> match =
        entries.stream()
            .filter(entry -> !entry.isDefault() && entry.matches(source, queueId, queueName))
            .findFirst();
    Optional<ServiceLevel> fallback = entries.stream().filter(ServiceLevel::isDefault).findFirst();
    return new Resolved(
        first(match, fallback, ServiceLevel::formula).orElse(vendorFormula),
        first(match, fallback, ServiceLevel::target),
        first(match, fallback, ServiceLevel::threshold),
        first(match, fallback, ServiceLevel::openingHours));
  }

  private static <T> Optional<T> first(
      Optional<ServiceLevel> match,
      Optional<ServiceLevel> fallback,
      Function<ServiceLevel, Optional<T>> part) {
    return match.flatMap(part).or(() -> fallback.flatMap(part));
  }
}
