package io.contactcenter.exporter.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Several sliding windows over the same requests. A refused request occupies none of them.
 * Thread-safe.
 */
public final class SlidingLimiter {
  private final List<Limit> limits;
  private final Duration longest;
  private final Deque<Instant> admitted = new ArrayDeque<>();

  public SlidingLimiter(List<Limit> limits) {
    this.limits = List.copyOf(limits);
    longest = limits.stream().map(Limit::per).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  /** Admits a request at {@code now} unless a window is full. */
  public synchronized boolean admits(Instant now) {
    admitted.removeIf(at -> !at.isAfter(now.minus(longest)));
    boolean free = limits.stream().allMatch(limit -> used(limit, now) < limit.requests());
    if (free) {
      admitted.add(now);
    }
    return free;
  }

  /** How long from {@code now} until a request is admitted. */
  public synchronized Duration untilFree(Instant now) {
    return limits.stream()
        .filter(limit -> used(limit, now) >= limit.requests())
        .map(limit -> Duration.between(now, oldestThatMustGo(limit).plus(limit.per())))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** How many of the first limit's requests are left at {@code now}. */
  synchronized int remaining(Instant now) {
    Limit first = limits.get(0);
    return (int) Math.max(0, first.requests() - used(first, now));
  }

  private long used(Limit limit, Instant now) {
    return admitted.stream().filter(at -> at.isAfter(now.minus(limit.per()))).count();
  }

  private Instant oldestThatMustGo(Limit limit) {
    return admitted.stream().skip(admitted.size() - limit.requests()).findFirst().orElseThrow();
  }
}
