package io.contactcenter.exporter.servicelevel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When a queue is open, on the clock of its source's zone: {@code Mon-Fri 08:00-18:00, Sat
 * 09:00-13:00}. Where the clocks change, a time that is skipped moves on with them and of a
 * repeated one the first counts.
 */
public record OpeningHours(List<Span> spans) {
  /**
   * The same hours on some days of the week. With {@code closes} not after {@code opens} it closes
   * on the following day, so that 00:00 is the end of the day.
   */
  public record Span(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    public Span {
      days = Set.copyOf(days);
    }

    private Opening on(LocalDate date, ZoneId zone) {
      LocalDate end = closes.isAfter(opens) ? date : date.plusDays(1);
      return new Opening(
          ZonedDateTime.of(date, opens, zone).toInstant(),
          ZonedDateTime.of(end, closes, zone).toInstant());
    }
  }

  private record Opening(Instant start, Instant end) {
    boolean contains(Instant instant) {
      return !instant.isBefore(start) && instant.isBefore(end);
    }
  }

  public OpeningHours {
    spans = List.copyOf(spans);
  }

  /**
   * Reads the written form, as docs/configuration.md describes it.
   *
   * @throws IllegalArgumentException with what is wrong, when it is not that form
   */
  public static OpeningHours parse(String text) {
    return new OpeningHours(OpeningHoursGrammar.parse(text));
  }

  /** Whether it is open at {@code instant}. */
  public boolean isOpen(Instant instant, ZoneId zone) {
    return openings(instant, zone, 1).anyMatch(opening -> opening.contains(instant));
  }

  /** The first moment after {@code instant} at which open becomes closed or closed open, if any. */
  public Optional<Instant> nextChange(Instant instant, ZoneId zone) {
    boolean open = isOpen(instant, zone);
    // The hours repeat every week; a day more on either side is for spans over midnight.
    return openings(instant, zone, 8)
        .flatMap(opening -> Stream.of(opening.start(), opening.end()))
        .filter(change -> change.isAfter(instant))
        .sorted()
        .filter(change -> isOpen(change, zone) != open)
        .findFirst();
  }

  /** The openings that begin on the day before {@code instant} or until {@code days} after it. */
  private Stream<Opening> openings(Instant instant, ZoneId zone, int days) {
    LocalDate today = instant.atZone(zone).toLocalDate();
    return LongStream.rangeClosed(-1, days)
        .mapToObj(today::plusDays)
        .flatMap(
            date ->
                spans.stream()
                    .filter(span -> span.days().contains(date.getDayOfWeek()))
                    .map(span -> span.on(date, zone)));
  }
}
