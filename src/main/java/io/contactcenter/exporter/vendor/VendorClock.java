package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A vendor's time: ours, moved by what its {@code Date} headers show. A vendor whose clock differs
 * from ours judges windows by its own. Thread-safe.
 */
public final class VendorClock {
  // A Date header is truncated to the second.
  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  private final Clock clock;
  private volatile Duration offset;

  public VendorClock(Clock clock) {
    this(clock, Duration.ZERO);
  }

  /** Of a vendor whose clock was {@code offset} ahead of ours when it last answered. */
  public VendorClock(Clock clock, Duration offset) {
    this.clock = clock;
    this.offset = offset;
  }

  /** The vendor's time now. */
  public Instant now() {
    return clock.now().plus(offset);
  }

  /** How far the vendor's clock is ahead of ours. */
  public Duration offset() {
    return offset;
  }

  /**
   * Learns from an answer with the header {@code Date: date} to a request sent and answered at
   * those times of ours.
   */
  public void observe(Instant date, Instant sent, Instant answered) {
    boolean plausible =
        !date.plus(RESOLUTION).isBefore(sent) && !date.isAfter(answered.plus(RESOLUTION));
    if (plausible) {
      offset = Duration.ZERO;
      return;
    }
    // The least it can be: to ask late costs seconds, to ask early costs the answer.
    offset = Duration.between(answered, date);
  }
}
