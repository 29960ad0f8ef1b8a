package io.contactcenter.exporter.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The vendors' clock: it leaps from half hour to half hour, a little after the data of one can be
 * had, and goes like any other in between. It can be set back for a while. Thread-safe.
 */
final class VendorTime implements InstantSource {
  private static final long HALF_HOUR = 1800;

  // availability_delay and the guard of the exporter, and a little more.
  private static final long READABLE = 305;

  private Duration ahead = Duration.ZERO;
  private Duration setBack = Duration.ZERO;

  VendorTime() {
    leap();
  }

  @Override
  public synchronized Instant instant() {
    return Instant.now().plus(ahead).minus(setBack);
  }

  /** The next half hour ends and can be read. */
  synchronized void leap() {
    Instant now = Instant.now().plus(ahead);
    long ended = (now.getEpochSecond() - READABLE) / HALF_HOUR;
    Instant next = Instant.ofEpochSecond((ended + 1) * HALF_HOUR + READABLE);
    ahead = ahead.plus(Duration.between(now, next));
  }

  /** Until it is set to zero again. */
  synchronized void setBack(Duration by) {
    setBack = by;
  }
}
