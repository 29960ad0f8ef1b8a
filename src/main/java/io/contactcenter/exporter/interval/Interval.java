package io.contactcenter.exporter.interval;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, start inclusive, end exclusive. */
public record Interval(Instant start, Instant end) implements Comparable<Interval> {
  public Interval {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("interval ends before it starts: " + start + " to " + end);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  @Override
  public int compareTo(Interval other) {
    return start.compareTo(other.start);
  }
}
