package io.contactcenter.exporter.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes when a test says so: both clocks together, or the wall clock by itself, as when
 * somebody sets it. A sleep passes at once. Thread-safe.
 */
public final class VirtualClock implements Clock {
  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now;
  private long nanos = Long.MAX_VALUE - 1_000_000_000L; // wraps soon: only differences may count

  public VirtualClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    sleeps.add(duration);
    advance(duration);
  }

  /** Lets time pass. */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time does not run backwards: " + duration);
    }
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  /** Sets the wall clock, by as much as this; no time passes. */
  public synchronized void set(Duration by) {
    now = now.plus(by);
  }

  /** How long was slept, time by time. */
  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
