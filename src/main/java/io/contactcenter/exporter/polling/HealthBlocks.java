package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerCounts;
import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.metric.ReportFamilies;
import io.contactcenter.exporter.metric.SourceFamilies;
import io.contactcenter.exporter.vendor.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is exposed of the health of a source and its reports. */
final class HealthBlocks {
  private HealthBlocks() {}

  /** Adds everything of {@code source} to {@code blocks}. */
  static void add(SourceRun source, FamilyBlocks blocks) {
    String name = source.config.name();
    String vendor = source.config.type();
    blocks.add(SourceFamilies.UP, List.of(name, vendor), source.up() ? 1 : 0);
    blocks.add(SourceFamilies.INFO, List.of(name, vendor, source.config.zone().getId()), 1);
    for (ReportRun report : source.reports) {
      add(source, report, blocks);
    }
  }

  private static void add(SourceRun source, ReportRun report, FamilyBlocks blocks) {
    List<String> labels = List.of(source.config.name(), report.report.name());
    PollStats stats = report.stats;
    Ledger ledger = report.ledger;
    stats
        .lastSuccess()
        .ifPresent(
            at ->
                blocks.add(ReportFamilies.LAST_SUCCESS_TIMESTAMP, labels, micros(source.ours(at))));
    ledger
        .newestRead()
        .ifPresent(
            newest -> {
              blocks.add(ReportFamilies.INTERVAL_START_TIMESTAMP, labels, micros(newest.start()));
              blocks.add(ReportFamilies.INTERVAL_END_TIMESTAMP, labels, micros(newest.end()));
              blocks.add(
                  ReportFamilies.BUSINESS_DAY_START_TIMESTAMP,
                  labels,
                  micros(ledger.dayOf(newest).start()));
              blocks.add(ReportFamilies.TODAY_COMPLETE, labels, complete(ledger, newest));
            });
    if (report.nextTick().isAfter(Instant.EPOCH)) {
      blocks.add(
          ReportFamilies.NEXT_POLL_TIMESTAMP, labels, micros(source.ours(report.nextTick())));
    }
    blocks.add(ReportFamilies.INTERVAL, labels, micros(source.config.grid().length()));
    blocks.add(ReportFamilies.EXPECTED_DELAY, labels, micros(expectedDelay(source)));
    if (stats.last() != PollStats.Outcome.NONE) {
      blocks.add(ReportFamilies.POLL_DURATION, labels, micros(stats.took()));
    }
    blocks.add(ReportFamilies.SERIES_HELD, labels, ledger.owing());
    blocks.add(ReportFamilies.POLLS, labels, stats.polls());
    for (Failure failure : Failure.values()) {
      blocks.add(ReportFamilies.POLL_FAILURES, with(labels, failure.id()), stats.failures(failure));
    }
    blocks.add(ReportFamilies.ROWS, labels, stats.rows());
    for (ReadingCollector.Rejection reason : ReadingCollector.Rejection.values()) {
      blocks.add(ReportFamilies.ROWS_REJECTED, with(labels, lower(reason)), stats.rejected(reason));
    }
    stats
        .excluded()
        .forEach((reason, n) -> blocks.add(ReportFamilies.ROWS_EXCLUDED, with(labels, reason), n));
    blocks.add(ReportFamilies.CORRECTIONS, with(labels, "up"), ledger.counts().up());
    blocks.add(ReportFamilies.CORRECTIONS, with(labels, "down"), ledger.counts().down());
    blocks.add(ReportFamilies.LATE_ROWS, labels, ledger.counts().late());
    for (LedgerCounts.Missed reason : LedgerCounts.Missed.values()) {
      blocks.add(
          ReportFamilies.INTERVALS_MISSED,
          with(labels, lower(reason)),
          ledger.counts().missed(reason));
    }
  }

  /**
   * The age that the newest interval reaches when all is well: a newer one is read when the vendor
   * allows it.
   */
  static Duration expectedDelay(SourceRun source) {
    Duration interval = source.config.grid().length();
    Duration every = source.config.pollEvery();
    return source.config.availabilityDelay().plus(every.compareTo(interval) > 0 ? every : interval);
  }

  private static long complete(Ledger ledger, Interval newest) {
    return Double.doubleToRawLongBits(ledger.todayComplete(newest));
  }

  private static List<String> with(List<String> labels, String more) {
    List<String> all = new ArrayList<>(labels);
    all.add(more);
    return all;
  }

  private static String lower(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }
}
