package io.contactcenter.exporter.vendor.vcc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** The times of rows: {@code 2008-02-14T10:12:13-08:00}, section "Dates". */
final class RowTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSS][XXX][XX][X]", Locale.ROOT);

  private RowTime() {}

  /**
   * The moment a row names.
   *
   * @param zone of a time without an offset, which is not documented
   */
  static Optional<Instant> parse(String text, ZoneId zone) {
    try {
      TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime exact
              ? exact.toInstant()
              : LocalDateTime.from(time).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
