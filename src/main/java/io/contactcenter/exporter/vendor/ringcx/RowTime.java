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
import java.util.regex.Pattern;

/**
 * Times as RingCX writes them. An instance reads those of one answer, in which thousands of rows
 * have the same; used by one thread.
 */
final class RowTime {
  /** {@code startDate} and {@code endDate}: AggregatedIntegrationParams of the specification. */
  private static final DateTimeFormatter REQUEST =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  // The published examples have "03-04-2024T01:00:00" in answer to a request for 2024-03-04; the
  // specification says only "string". ISO 8601, with or without an offset, is what it could become.
  private static final DateTimeFormatter PUBLISHED =
      DateTimeFormatter.ofPattern("MM-dd-uuuu'T'HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern MONTH_FIRST = Pattern.compile("\\d\\d-.*");

  private final ZoneId zone;
  private String lastText = "";
  private Optional<Instant> last = Optional.empty();

  /** Where a time has no offset it is one of {@code zone}. */
  RowTime(ZoneId zone) {
    this.zone = zone;
  }

  static String request(Instant instant, ZoneId zone) {
    return REQUEST.format(instant.atZone(zone));
  }

  /** A {@code dateTimeFrom}. */
  Optional<Instant> parse(String text) {
    if (!text.equals(lastText)) {
      last = parse(text, zone);
      lastText = text;
    }
    return last;
  }

  private static Optional<Instant> parse(String text, ZoneId zone) {
    try {
      if (MONTH_FIRST.matcher(text).matches()) {
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
