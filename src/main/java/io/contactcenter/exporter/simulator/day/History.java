package io.contactcenter.exporter.simulator.day;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All days of a center, past and future; each is played when it is first asked for. Thread-safe.
 */
public final class History {
  private static final int DAYS_KEPT = 16;

  private final Center center;
  private final long seed;
  private final Map<LocalDate, Played> played =
      new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Played> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  /**
   * The days of {@code center} that {@code seed} gives.
   *
   * @throws IllegalArgumentException when the center makes no sense; the message says why
   */
  public History(Center center, long seed) {
    center.requirePlayable();
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
  public Day day(LocalDate date) {
    return played(date).day();
  }

  /** Everything of the days that have events between two epoch seconds, and more around it. */
  public Happenings around(long start, long end) {
    List<Day> days = days(start, end).map(Played::day).toList();
    return new Happenings(
        days.stream().flatMap(day -> day.visits().stream()).toList(),
        days.stream().flatMap(day -> day.spans().stream()).toList(),
        days.stream().flatMap(day -> day.sessions().stream()).toList());
  }

  /** Every visit with an event between two epoch seconds, and some others. */
  public List<Visit> visits(long start, long end) {
    return days(start, end).flatMap(day -> day.visits().within(start, end).stream()).toList();
  }

  /** Hands over every visit and span with an event between two epoch seconds, and some others. */
  void between(long start, long end, Consumer<Visit> visits, Consumer<Span> spans) {
    days(start, end)
        .forEach(
            day -> {
              day.visits().within(start, end).forEach(visits);
              day.spans().within(start, end).forEach(spans);
            });
  }

  private Stream<Played> days(long start, long end) {
    return center
        .dayOf(start - Day.OVERTIME)
        .datesUntil(center.dayOf(end - 1).plusDays(1))
        .map(this::played);
  }

  private synchronized Played played(LocalDate date) {
    return played.computeIfAbsent(date, d -> Played.of(DaySimulation.play(center, seed, d)));
  }

  /** What contacts and agents did. */
  public record Happenings(List<Visit> visits, List<Span> spans, List<Session> sessions) {}

  /** A day and its timelines. */
  private record Played(Day day, Timeline<Visit> visits, Timeline<Span> spans) {
    static Played of(Day day) {
      return new Played(
          day,
          new Timeline<>(day.visits(), Visit::enteredAt, Visit::endsAt),
          new Timeline<>(day.spans(), Span::from, Span::to));
    }
  }
}
