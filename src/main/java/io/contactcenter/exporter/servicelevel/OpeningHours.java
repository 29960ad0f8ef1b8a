package io.contactcenter.exporter.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a queue is open, on the clock of its source's zone: {@code Mon-Fri 08:00-18:00, Sat
 * 09:00-13:00}.
 */
public record OpeningHours(List<Span> spans) {
  /** The same hours on some days of the week; {@code closes} 00:00 is the end of the day. */
  public record Span(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    public Span {
      days = Set.copyOf(days);
    }
  }

  public OpeningHours {
    spans = List.copyOf(spans);
  }
}
