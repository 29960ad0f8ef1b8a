package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A vendor's time: ours, moved by what its {@code Date} headers show. A vendor whose clock differs
 * from ours judges windows by its own. It does not go back with ours when that is set back; forward
 * it goes, since the machine may have been suspended. Thread-safe.
 *
 * <p>A date of another century is a mistake or an attack and is not believed, since a ledger goes
 * by it: what is given up for its age would reach into days that are yet to come, or begin decades
 * ago.
 */
public final class VendorClock {
  // A Date header is truncated to the second.
  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  // Between two looks, a minute apart at the most, a clock that is slewed loses less.
  private static final Duration SET_BACK = Duration.ofSeconds(1);

  // Ours may be the clock that is wrong by years, as on a machine without a battery.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final Clock clock;
  private Duration offset;
  private boolean doubted;
  private Instant lastWall;
  private long lastNanos;

  public VendorClock(Clock clock) {
    this(clock, Duration.ZERO);
  }

  /** Of a vendor whose clock was {@code offset} ahead of ours when it last answered. */
  public VendorClock(Clock clock, Duration offset) {
    this.clock = clock;
    this.offset = offset;
    this.lastWall = clock.now();
    this.lastNanos = clock.nanoTime();
  }

  /** The vendor's time now. */
  public synchronized Instant now() {
    look();
    return lastWall.plus(offset);
  }

  /** How far the vendor's clock is ahead of ours. */
  public synchronized Duration offset() {
    look();
    return offset;
  }

  /**
   * Learns from an answer with the header {@code Date: date} to a request sent and answered at
   * those times of ours.
   *
   * @return whether it is the first of several that are too far off to be believed
   */
  public synchronized boolean observe(Instant date, Instant sent, Instant answered) {
    look();
    boolean first = !doubted;
    doubted = date.isBefore(EARLIEST) || date.isAfter(LATEST);
    if (doubted) {
      return first;
    }
    boolean plausible =
        !date.plus(RESOLUTION).isBefore(sent) && !date.isAfter(answered.plus(RESOLUTION));
    if (plausible) {
      offset = Duration.ZERO;
      return false;
    }
    // The least it can be: to ask late costs seconds, to ask early costs the answer.
    offset = Duration.between(answered, date);
    return false;
  }

  private void look() {
    Instant wall = clock.now();
    long nanos = clock.nanoTime();
    Duration lost = Duration.ofNanos(nanos - lastNanos).minus(Duration.between(lastWall, wall));
    if (lost.compareTo(SET_BACK) > 0) {
      offset = offset.plus(lost);
    }
    lastWall = wall;
    lastNanos = nanos;
  }
}
