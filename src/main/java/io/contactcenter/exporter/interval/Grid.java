package io.contactcenter.exporter.interval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A business day cut into intervals. Intervals count elapsed time from the start of the day, so the
 * last one of a day is shorter where the day is no whole number of them.
 */
public record Grid(BusinessDay businessDay, Duration length) {
  public Grid {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("interval length must be positive: " + length);
    }
  }

  /** The interval in which {@code instant} lies. */
  public Interval containing(Instant instant) {
    BusinessDay.Day day = businessDay.dayOf(instant);
    long index = Duration.between(day.start(), instant).dividedBy(length);
    return cut(day, day.start().plus(length.multipliedBy(index)));
  }

  /** The latest interval that has ended by {@code instant}. */
  public Interval latestEndedBy(Instant instant) {
    return before(containing(instant));
  }

  /** The interval that ends where {@code interval} starts. */
  public Interval before(Interval interval) {
    return containing(interval.start().minusNanos(1));
  }

  /** The interval that starts where {@code interval} ends. */
  public Interval after(Interval interval) {
    return containing(interval.end());
  }

  /** All intervals that lie wholly between {@code from} and {@code to}, oldest first. */
  public List<Interval> between(Instant from, Instant to) {
    List<Interval> intervals = new ArrayList<>();
    Interval next = containing(from);
    if (next.start().isBefore(from)) {
      next = after(next);
    }
    BusinessDay.Day day = businessDay.dayOf(next.start());
    while (!next.end().isAfter(to)) {
      intervals.add(next);
      if (!next.end().isBefore(day.end())) {
        day = businessDay.dayOf(next.end());
      }
      next = cut(day, next.end());
    }
    return intervals;
  }

  private Interval cut(BusinessDay.Day day, Instant start) {
    Instant end = start.plus(length);
    return new Interval(start, end.isAfter(day.end()) ? day.end() : end);
  }
}
