package io.contactcenter.exporter.simulator.day;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened on one operating day: everything about the contacts that arrived in it, and the
 * time of the crew that worked it. Its last contacts may be served a little after its end, by its
 * own crew.
 *
 * @param start epoch second
 * @param end epoch second, exclusive
 */
public record Day(
    LocalDate date,
    long start,
    long end,
    List<Visit> visits,
    List<Span> spans,
    List<Session> sessions) {
  /** No event of a day lies further behind its end, in seconds. */
  public static final long OVERTIME = 7200;

  public Day {
    visits = List.copyOf(visits);
    spans = List.copyOf(spans);
    sessions = List.copyOf(sessions);
  }
}
