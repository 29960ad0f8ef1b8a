package io.contactcenter.exporter.simulator.day;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All days of a center, past and future; each is played when it is first asked for. Thread-safe.
 */
public final class History {
  private static final int DAYS_KEPT = 16;

  private final Center center;
  private final long seed;
  private final Map<LocalDate, Day> played =
      new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Day> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  public History(Center center, long seed) {
    this.center = center;
    this.seed = seed;
  }

  public Center center() {
    return center;
  }

  public long seed() {
    return seed;
  }

  /** The operating day that begins on {@code date}. */
  public synchronized Day day(LocalDate date) {
    return played.computeIfAbsent(date, d -> DaySimulation.play(center, seed, d));
  }

  /** Everything of the days that have events between two epoch seconds, and more around it. */
  public Happenings around(long start, long end) {
    List<Day> days =
        center
            .dayOf(start - Day.OVERTIME)
            .datesUntil(center.dayOf(end - 1).plusDays(1))
            .map(this::day)
            .toList();
    return new Happenings(
        days.stream().flatMap(day -> day.visits().stream()).toList(),
        days.stream().flatMap(day -> day.spans().stream()).toList(),
        days.stream().flatMap(day -> day.sessions().stream()).toList());
  }

  /** What contacts and agents did. */
  public record Happenings(List<Visit> visits, List<Span> spans, List<Session> sessions) {}
}
