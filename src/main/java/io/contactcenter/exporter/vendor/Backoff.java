package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double from {@code first} to {@code longest}, each shortened by up to a fifth so that
 * many do not meet.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private int failures;

  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** The wait after one more failure in a row. */
  public Duration next() {
    Duration full = first.multipliedBy(1L << Math.min(failures, 20));
    failures++;
    Duration capped = full.compareTo(longest) > 0 ? longest : full;
    // Never shorter than the first step: a vendor that says "1 s" means it.
    Duration jittered =
        Duration.ofNanos((long) (capped.toNanos() * (1 - 0.2 * random.nextDouble())));
    return jittered.compareTo(first) < 0 ? first : jittered;
  }

  /** A success: the next wait is the first again. */
  public void reset() {
    failures = 0;
  }
}
