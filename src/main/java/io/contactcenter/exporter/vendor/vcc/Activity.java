package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.interval.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who had rows in the answers that one report just gave, so that another need not ask about the
 * others. Used by one thread at a time.
 */
final class Activity {
  private final Clock clock;
  private final Duration lasting;
  private Map<String, List<Instant>> gathering = new HashMap<>();
  private Map<String, List<Instant>> periods = Map.of();
  private Instant from = Instant.MAX;
  private Instant to = Instant.MIN;
  private long complete;

  /**
   * Nothing is known yet.
   *
   * @param lasting for how long it may be relied on
   */
  Activity(Clock clock, Duration lasting) {
    this.clock = clock;
    this.lasting = lasting;
  }

  /** Rows of {@code id} were asked for, and these were there. */
  void answered(String id, List<Instant> found) {
    gathering.put(id, List.copyOf(found));
  }

  /** Everybody was asked about, from {@code start} to the end of {@code window}. */
  void complete(Instant start, Window window) {
    periods = gathering;
    gathering = new HashMap<>();
    from = start;
    to = window.end();
    complete = clock.nanoTime();
  }

  /** Whether it is known that {@code id} had no row from {@code start} to {@code end}. */
  boolean isIdle(String id, Instant start, Instant end) {
    List<Instant> found = periods.get(id);
    return found != null
        && !start.isBefore(from)
        && !end.isAfter(to)
        && clock.nanoTime() - complete <= lasting.toNanos()
        && found.stream().noneMatch(period -> !period.isBefore(start) && period.isBefore(end));
  }
}
