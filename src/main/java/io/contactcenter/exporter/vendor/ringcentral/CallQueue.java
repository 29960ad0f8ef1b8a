package io.contactcenter.exporter.vendor.ringcentral;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call queue: CallQueueInfo of the list, which has no settings, or CallQueueDetails (RingCentral
 * SDK of 2026).
 */
record CallQueue(
    @Nullable String id,
    @Nullable String name,
    @Nullable Site site,
    @Nullable ServiceLevel serviceLevelSettings) {
  private static final long DAY = 86_400;

  /** Where a queue or user belongs to. */
  record Site(@Nullable String name) {}

  /**
   * CallQueueServiceLevelSettings.
   *
   * @param slaThresholdSeconds an answer after at most so long is within the SLA
   * @param abandonedThresholdSeconds a call that is abandoned sooner is not part of it; 0 is none
   */
  record ServiceLevel(
      @Nullable Long slaThresholdSeconds, @Nullable Long abandonedThresholdSeconds) {}

  Optional<Duration> threshold() {
    return serviceLevelSettings == null
        ? Optional.empty()
        : seconds(serviceLevelSettings.slaThresholdSeconds()).filter(time -> !time.isZero());
  }

  Optional<Duration> shortAbandon() {
    return serviceLevelSettings == null
        ? Optional.empty()
        : seconds(serviceLevelSettings.abandonedThresholdSeconds());
  }

  private static Optional<Duration> seconds(@Nullable Long seconds) {
    return Optional.ofNullable(seconds).filter(s -> s >= 0 && s <= DAY).map(Duration::ofSeconds);
  }
}
