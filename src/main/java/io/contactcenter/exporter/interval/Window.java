package io.contactcenter.exporter.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adjoining intervals asked for in one request, oldest first. */
public record Window(List<Interval> intervals) {
  public Window {
    intervals = List.copyOf(intervals);
    if (intervals.isEmpty()) {
      throw new IllegalArgumentException("a window has at least one interval");
    }
    for (int i = 1; i < intervals.size(); i++) {
      if (!intervals.get(i - 1).end().equals(intervals.get(i).start())) {
        throw new IllegalArgumentException("intervals of a window must adjoin: " + intervals);
      }
    }
  }

  public Instant start() {
    return intervals.get(0).start();
  }

  public Instant end() {
    return intervals.get(intervals.size() - 1).end();
  }

  public Duration length() {
    return Duration.between(start(), end());
  }

  /** The interval of this window in which {@code instant} lies. */
  public Optional<Interval> containing(Instant instant) {
    return intervals.stream().filter(interval -> interval.contains(instant)).findFirst();
  }
}
