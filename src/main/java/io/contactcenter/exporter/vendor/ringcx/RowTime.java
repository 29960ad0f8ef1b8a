package io.contactcenter.exporter.vendor.ringcx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Times as RingCX writes them. */
final class RowTime {
  /** {@code startDate} and {@code endDate}: AggregatedIntegrationParams of the specification. */
  private static final DateTimeFormatter REQUEST =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  // The published examples have "03-04-2024T01:00:00" in answer to a request for 2024-03-04; the
  // specification says only "string". ISO 8601, with or without an offset, is what it could become.
  private static final DateTimeFormatter PUBLISHED =
      DateTimeFormatter.ofPattern("MM-dd-uuuu'T'HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private RowTime() {}

  static String request(Instant instant, ZoneId zone) {
    return REQUEST.format(instant.atZone(zone));
  }

  /** A {@code dateTimeFrom}; where it has no offset it is a time of {@code zone}. */
  static Optional<Instant> parse(String text, ZoneId zone) {
    try {
      if (text.matches("\\d\\d-.*")) {
        return Optional.of(LocalDateTime.parse(text, PUBLISHED).atZone(zone).toInstant());
      }
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(time).atZone(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
