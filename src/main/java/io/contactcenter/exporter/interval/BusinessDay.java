package io.contactcenter.exporter.interval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a business day begins: at a wall-clock time in a zone. A day has 23 or 25 hours when the
 * clocks change.
 */
public record BusinessDay(ZoneId zone, LocalTime startsAt) {
  /** One business day, named by the date on which it begins. */
  public record Day(LocalDate date, Instant start, Instant end) {
    /** Whether {@code instant} lies in this day. */
    public boolean contains(Instant instant) {
      return !instant.isBefore(start) && instant.isBefore(end);
    }
  }

  /** The business day in which {@code instant} lies. */
  public Day dayOf(Instant instant) {
    // A start in a skipped or repeated hour, or on a date left out, can lie on either side of the
    // instant's own date.
    Day day = day(instant.atZone(zone).toLocalDate());
    while (instant.isBefore(day.start())) {
      day = day(day.date().minusDays(1));
    }
    while (!day.contains(instant)) {
      day = day(day.date().plusDays(1));
    }
    return day;
  }

  /** The business day that begins on {@code date}. */
  public Day day(LocalDate date) {
    return new Day(date, start(date), start(date.plusDays(1)));
  }

  private Instant start(LocalDate date) {
    return ZonedDateTime.of(date, startsAt, zone).toInstant();
  }
}
