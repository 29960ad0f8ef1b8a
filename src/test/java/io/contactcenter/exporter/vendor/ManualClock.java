package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that stands still until it is moved; a sleep moves it at once. Thread-safe. */
public final class ManualClock implements Clock {
  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");
  private long nanos = Long.MAX_VALUE - 1_000_000_000L; // wraps soon: only differences may count

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
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
}
