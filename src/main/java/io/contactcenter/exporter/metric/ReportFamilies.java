package io.contactcenter.exporter.metric;

import java.util.ArrayList;
import java.util.List;

/** What is exposed of each report of a source: what its newest numbers are about, and its polls. */
public final class ReportFamilies {
  public static final Family LAST_SUCCESS_TIMESTAMP =
      gauge("last_success_timestamp_seconds", Unit.TIMESTAMP, "When the last poll succeeded.");

  public static final Family INTERVAL_START_TIMESTAMP =
      gauge(
          "interval_start_timestamp_seconds",
          Unit.TIMESTAMP,
          "When the newest complete interval began.");

  public static final Family INTERVAL_END_TIMESTAMP =
      gauge(
          "interval_end_timestamp_seconds",
          Unit.TIMESTAMP,
          "When the newest complete interval ended.");

  public static final Family BUSINESS_DAY_START_TIMESTAMP =
      gauge(
          "business_day_start_timestamp_seconds",
          Unit.TIMESTAMP,
          "When the business day of the newest complete interval began.");

  public static final Family NEXT_POLL_TIMESTAMP =
      gauge("next_poll_timestamp_seconds", Unit.TIMESTAMP, "When the next poll is due.");

  public static final Family INTERVAL =
      gauge("interval_seconds", Unit.SECONDS, "Configured length of an interval.");

  public static final Family EXPECTED_DELAY =
      gauge(
          "expected_delay_seconds",
          Unit.SECONDS,
          "Age that the newest complete interval has at most when all is well, from its end.");

  public static final Family POLL_DURATION =
      gauge("poll_duration_seconds", Unit.SECONDS, "Time that the last poll took.");

  public static final Family TODAY_COMPLETE =
      gauge(
          "today_complete_ratio",
          Unit.RATIO,
          "Share of the business day's intervals so far that have been read; 1 without a gap.");

  public static final Family SERIES_HELD =
      gauge(
          "series_held",
          Unit.COUNT,
          "Counters that have shown more than the vendor's corrected figures and stand still"
              + " until the vendor's have caught up.");

  public static final Family POLLS =
      counter("polls_total", "Polls, failed ones included, since the start.");

  public static final Family POLL_FAILURES =
      counter(
          "poll_failures_total", "Polls that ended without their numbers, by reason.", "reason");

  public static final Family ROWS = counter("rows_total", "Rows received from the vendor.");

  public static final Family ROWS_REJECTED =
      counter("rows_rejected_total", "Rows that cannot be right, by reason.", "reason");

  public static final Family ROWS_EXCLUDED =
      counter("rows_excluded_total", "Rows that are right but not to be counted.", "reason");

  /** {@code direction} is up or down; per series and interval. */
  public static final Family CORRECTIONS =
      counter(
          "corrections_total",
          "Figures that the vendor changed after they were first read, by direction.",
          "direction");

  public static final Family LATE_ROWS =
      counter("late_rows_total", "Rows that appeared after their interval was settled.");

  public static final Family INTERVALS_MISSED =
      counter(
          "intervals_missed_total",
          "Intervals that will not be read any more and are in no counter, by reason.",
          "reason");

  static final List<Family> ALL =
      List.of(
          LAST_SUCCESS_TIMESTAMP,
          INTERVAL_START_TIMESTAMP,
          INTERVAL_END_TIMESTAMP,
          BUSINESS_DAY_START_TIMESTAMP,
          NEXT_POLL_TIMESTAMP,
          INTERVAL,
          EXPECTED_DELAY,
          POLL_DURATION,
          TODAY_COMPLETE,
          SERIES_HELD,
          POLLS,
          POLL_FAILURES,
          ROWS,
          ROWS_REJECTED,
          ROWS_EXCLUDED,
          CORRECTIONS,
          LATE_ROWS,
          INTERVALS_MISSED);

  private ReportFamilies() {}

  private static Family gauge(String name, Unit unit, String help) {
    return family(name, Kind.GAUGE, unit, help, List.of("source", "report"));
  }

  private static Family counter(String name, String help, String... moreLabels) {
    List<String> labels = new ArrayList<>(List.of("source", "report"));
    labels.addAll(List.of(moreLabels));
    return family(name, Kind.COUNTER, Unit.COUNT, help, labels);
  }

  private static Family family(
      String name, Kind kind, Unit unit, String help, List<String> labels) {
    return new Family(
        "contactcenter_report_" + name, kind, unit, labels, help, Family.Group.HEALTH);
  }
}
