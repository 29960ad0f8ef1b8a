package io.contactcenter.exporter.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Business days and their intervals, reckoned from the start of the day by elapsed seconds. */
record Days(ZoneId zone, LocalTime startsAt, Duration interval) {
  /** When the business day began in which an epoch second lies. */
  long startOf(long second) {
    ZonedDateTime local = Instant.ofEpochSecond(second).atZone(zone);
    LocalDate date = local.toLocalDate();
    long start = start(date);
    return start <= second ? start : start(date.minusDays(1));
  }

  /** When the interval ends that begins at {@code start}: at the end of its day at the latest. */
  long endOf(long start) {
    long day = startOf(start);
    long next = start(Instant.ofEpochSecond(day).atZone(zone).toLocalDate().plusDays(1));
    return Math.min(start + interval.toSeconds(), next);
  }

  private long start(LocalDate date) {
    return date.atTime(startsAt).atZone(zone).toEpochSecond();
  }
}
