package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Text;

/** Takes the rows of one summary, one after the other. */
interface SummaryRows {
  /** Microseconds in a millisecond: "Durations are in milliseconds" (guide). */
  long MILLISECOND = 1_000;

  void row(RawRow raw);

  /** Where a row should be there is something else. */
  void noRow();

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
