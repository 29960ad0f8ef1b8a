package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands until it is moved. */
final class ManualClock implements Clock {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public Instant now() {
    return Fixture.NOW.plusNanos(nanos.get());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public void sleep(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }
}
