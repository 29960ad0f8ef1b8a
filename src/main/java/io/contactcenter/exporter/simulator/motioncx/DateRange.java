package io.contactcenter.exporter.simulator.motioncx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The stretch of time that a request asks for, by the rules of the page "Reporting Date Range
 * Handling" and the vendor's published copy of the code behind it.
 *
 * @param absolute whether both ends were given as times; whether such an end is part of the range
 *     is not documented
 */
record DateRange(Instant start, Instant end, boolean absolute) {
  /**
   * The range of a request at {@code now}.
   *
   * @throws IllegalArgumentException when it says none
   */
  static DateRange of(Body body, Instant now) {
    Optional<Instant> start = body.text("StartDateTime").map(DateRange::instant);
    Optional<Instant> end = body.text("EndDateTime").map(DateRange::instant);
    if (start.isPresent() && end.isPresent()) {
      boolean swapped = start.get().isAfter(end.get());
      return new DateRange(
          swapped ? end.get() : start.get(), swapped ? start.get() : end.get(), true);
    }
    Optional<Integer> from = body.number("RelativePeriodStart");
    Optional<Integer> to = body.number("RelativePeriodEnd");
    Optional<Resolution> resolution = body.text("Resolution").map(Resolution::of);
    if (from.isEmpty() || to.isEmpty() || resolution.isEmpty()) {
      throw new IllegalArgumentException("Time range invalid or ambiguous");
    }
    return relative(from.get(), to.get(), resolution.get(), body, now);
  }

  private static DateRange relative(
      int from, int to, Resolution resolution, Body body, Instant now) {
    if (resolution == Resolution.DAY) {
      ZoneId zone = body.text("RelativeTimezone").map(DateRange::zone).orElse(ZoneOffset.UTC);
      LocalDate today = now.atZone(zone).toLocalDate();
      return new DateRange(
          today.plusDays(from).atStartOfDay(zone).toInstant(),
          today.plusDays(to + 1L).atStartOfDay(zone).toInstant(),
          false);
    }
    long size = resolution.seconds();
    long base = Math.floorDiv(now.getEpochSecond(), size) * size;
    return new DateRange(
        Instant.ofEpochSecond(base + from * size),
        Instant.ofEpochSecond(base + (to + 1L) * size),
        false);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("unknown RelativeTimezone " + name, e);
    }
  }

  // ISO 8601; the documents write offsets with and without colon. Without any, it is UTC.
  private static Instant instant(String text) {
    String colon = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    try {
      return colon.matches(".*(Z|[+-]\\d{2}:\\d{2})$")
          ? OffsetDateTime.parse(colon).toInstant()
          : LocalDateTime.parse(colon).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no ISO 8601 time: " + text, e);
    }
  }
}
