package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How one report is asked for, and how the vendor's rows become rows of ours. */
interface ReportRows {
  /** No maximum is documented; a day of half hours is two pages of a queue or so. */
  Duration LONGEST_WINDOW = Duration.ofDays(1);

  /** Microseconds in the unit of all durations (inferred; the campaigns' are documented so). */
  long SECOND = 1_000_000;

  Report report();

  /** What to ask for, in this order. */
  List<Ask> asks(Window window) throws VendorException, InterruptedException;

  /** From when on rows are asked for; those before the window only tell that they are there. */
  default Instant from(Window window) {
    return window.start();
  }

  /** The entities a row is about, as far as it says; empty where it does not. */
  List<Key> keys(Ask ask, RawRow raw);

  /** Whether the vendor has filled in a row; one that is not is not to be counted yet. */
  default boolean isComplete(RawRow raw) {
    return true;
  }

  /** Whether the configuration wants the row. */
  default boolean keeps(RawRow raw) {
    return true;
  }

  /** The rows of ours that a row of the vendor's is. */
  List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow;

  /** The answer to one ask is complete: the beginnings of the periods that it had rows of. */
  default void answered(Ask ask, Window window, List<Instant> periods) {}

  /** All asks of a window are answered. */
  default void complete(Window window) {}
}
