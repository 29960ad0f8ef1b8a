package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the vendor's rows of one report become rows of ours. Stateless. */
interface RowMapping {
  /** "endDate must be within 3 hours of startDate": AggregatedIntegrationParams. */
  Duration LONGEST_WINDOW = Duration.ofHours(3);

  /** Microseconds in the unit of almost every duration. */
  long SECOND = 1_000_000;

  /** Microseconds in the unit of segmentHoldTime. */
  long MILLISECOND = 1_000;

  Report report();

  /** The last segment of the path. */
  String path();

  /** The entities a row is about, as far as it says. */
  List<Key> keys(RawRow raw);

  /** Whether the configuration wants the row. */
  boolean keeps(RawRow raw);

  /** The rows of ours that a row of the vendor's is. */
  List<Row> rows(RawRow raw, Instant at) throws BadRow;

  /** The id in {@code field}, which every row must have. */
  static String id(RawRow raw, String field) throws BadRow {
    return raw.id(field)
        .orElseThrow(
            () ->
                new BadRow(
                    raw.text(field).isEmpty()
                        ? "no " + field
                        : field + " is longer than " + Text.LONGEST + " characters"));
  }
}
