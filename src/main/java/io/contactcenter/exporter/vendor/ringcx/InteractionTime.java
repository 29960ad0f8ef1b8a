package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Shape;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Times of interaction-metadata. Their names end in {@code Ms}; the specification and all examples
 * write them as {@code 2024-07-22T11:24:40.000Z}, a proposed correction calls them milliseconds
 * since 1970. Both are read, and a time without offset is of UTC.
 */
final class InteractionTime {
  private InteractionTime() {}

  /** The time in {@code field}; empty where there is none. */
  static Optional<Instant> of(RawRow row, String field) throws BadRow {
    Optional<String> written = row.text(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String text = written.get();
    try {
      if (text.matches("\\d{1,15}")) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new BadRow(field + " is no time: " + Shape.of(text));
    }
  }

  /**
   * How long something took, in microseconds: what {@code duration} says in milliseconds, else the
   * time from {@code start}; absent where both are missing.
   */
  static long lasted(RawRow row, String duration, String start, Instant ended) throws BadRow {
    long said = row.duration(duration, RowMapping.MILLISECOND);
    Optional<Instant> from = of(row, start);
    if (said != Measure.ABSENT || from.isEmpty()) {
      return said;
    }
    Duration between = Duration.between(from.get(), ended);
    if (between.isNegative()) {
      throw new BadRow("it ends at " + ended + ", before it begins");
    }
    if (between.compareTo(RawRow.LONGEST) > 0) {
      throw new BadRow("it began at " + from.get() + ", out of reason");
    }
    return between.toMillis() * RowMapping.MILLISECOND;
  }
}
