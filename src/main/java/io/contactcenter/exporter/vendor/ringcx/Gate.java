package io.contactcenter.exporter.vendor.ringcx;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A queue as administration knows it. Its {@code gateId} is the {@code queue} of the reports.
 *
 * @param slaTime seconds; lists may leave it out
 * @param shortAbandonTime seconds
 */
record Gate(
    @Nullable String gateId,
    @Nullable String gateName,
    @Nullable Long slaTime,
    @Nullable Long shortAbandonTime) {
  private static final long DAY = 86_400;

  /** The service level threshold; a queue with 0 has no service level. */
  Optional<Duration> threshold() {
    return seconds(slaTime).filter(threshold -> !threshold.isZero());
  }

  Optional<Duration> shortAbandon() {
    return seconds(shortAbandonTime);
  }

  private static Optional<Duration> seconds(@Nullable Long seconds) {
    return Optional.ofNullable(seconds).filter(s -> s >= 0 && s <= DAY).map(Duration::ofSeconds);
  }
}
