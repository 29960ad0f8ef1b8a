package io.contactcenter.exporter.simulator.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A question about a business day.
 *
 * @param until what is asked for ends here, within the day
 * @param minutes length of the intervals that reports are asked in; without it, only what really
 *     happened
 * @param at when the reports are looked at
 */
public record DayQuestion(
    LocalDate date,
    ZoneId zone,
    Instant start,
    Instant end,
    Instant until,
    Optional<Integer> minutes,
    Instant at) {
  public DayQuestion {
    if (minutes.filter(length -> length < 1).isPresent()) {
      throw new IllegalArgumentException("interval must be at least 1 minute");
    }
  }

  /**
   * Reads {@code date}, {@code zone}, {@code startsAt}, {@code until}, {@code interval}, {@code
   * at}; all may be left out.
   *
   * @throws DateTimeException when a date, zone or time is none
   * @throws IllegalArgumentException when the interval is no number of minutes
   */
  public static DayQuestion read(Context request, ZoneId zoneOfCenter, Instant now) {
    ZoneId zone = parameter(request, "zone").map(ZoneId::of).orElse(zoneOfCenter);
    LocalTime startsAt =
        parameter(request, "startsAt").map(LocalTime::parse).orElse(LocalTime.MIDNIGHT);
    LocalDate date =
        parameter(request, "date")
            .map(LocalDate::parse)
            .orElseGet(() -> today(now, zone, startsAt));
    Instant start = ZonedDateTime.of(date, startsAt, zone).toInstant();
    Instant end = ZonedDateTime.of(date.plusDays(1), startsAt, zone).toInstant();
    Instant until = parameter(request, "until").map(Instant::parse).orElse(now);
    return new DayQuestion(
        date,
        zone,
        start,
        end,
        until.isBefore(start) ? start : until.isAfter(end) ? end : until,
        parameter(request, "interval").map(Integer::valueOf),
        parameter(request, "at").map(Instant::parse).orElse(now));
  }

  private static LocalDate today(Instant now, ZoneId zone, LocalTime startsAt) {
    LocalDate date = now.atZone(zone).toLocalDate();
    return now.isBefore(ZonedDateTime.of(date, startsAt, zone).toInstant())
        ? date.minusDays(1)
        : date;
  }

  private static Optional<String> parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name));
  }
}
