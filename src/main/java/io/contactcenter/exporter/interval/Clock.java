package io.contactcenter.exporter.interval;

import java.time.Duration;
import java.time.Instant;

/**
 * The one source of time. Decisions about intervals use {@link #now}; everything that waits uses
 * {@link #nanoTime}, which no clock change moves.
 */
public interface Clock {
  /** The wall clock. */
  Instant now();

  /** Monotonic nanoseconds from an arbitrary origin. */
  long nanoTime();

  /** Lets {@code duration} of monotonic time pass. */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's clocks. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
