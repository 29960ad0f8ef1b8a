package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each interval counts once, whatever is said of it later. */
class CountingTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String TODAY = "contactcenter_queue_today_offered";
  private static final String INTERVAL = "contactcenter_queue_interval_offered";
  private static final String PEAK = "contactcenter_queue_interval_longest_answered_wait_seconds";
  private static final String CORRECTIONS = "contactcenter_report_corrections_total";
  private static final String HELD = "contactcenter_report_series_held";
  private static final String TEN = "2026-03-04T10:00:00Z";

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();
  private final VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor);

  @AfterEach
  void close() {
    exporter.close();
  }

  @Test
  void countsTheIntervalInWhichItStartedAndNoneBefore() {
    vendor.offers("1", "2026-03-04T09:45:00Z", 5);
    vendor.offers("1", TEN, 7);
    exporter.runUntil("2026-03-04T10:19:00Z");

    assertThat(total()).hasValue(0);
    assertThat(value(INTERVAL)).hasValue(5);
    assertThat(value(TODAY)).hasValue(5);

    exporter.runUntil("2026-03-04T10:21:00Z");

    assertThat(total()).hasValue(7);
    assertThat(value(INTERVAL)).hasValue(7);
    assertThat(value(TODAY)).hasValue(12);
  }

  @Test
  void readsAnIntervalAgainUntilItIsSettled() {
    exporter.runUntil("2026-03-04T11:30:00Z");

    assertThat(vendor.calls)
        .filteredOn(call -> call.window().containing(Instant.parse(TEN)).isPresent())
        .extracting(call -> call.at().truncatedTo(ChronoUnit.MINUTES).toString())
        .containsExactly("2026-03-04T10:20:00Z", "2026-03-04T10:35:00Z", "2026-03-04T10:50:00Z");
  }

  @Test
  void countsTheFirstReadingHoweverLate() {
    vendor.offers("1", TEN, 7);
    vendor.stop();
    exporter.runUntil("2026-03-04T15:02:00Z");
    vendor.recover();
    exporter.runUntil("2026-03-04T15:10:00Z");

    assertThat(total()).hasValue(7);
    assertThat(exporter.scrape().value("contactcenter_report_late_rows_total")).hasValue(0);
    assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
  }

  @Test
  void aCorrectionUpwardsIsAdded() {
    vendor.offers("1", TEN, 7);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.corrects("1", TEN, 9);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(total()).hasValue(9);
    assertThat(value(TODAY)).hasValue(9);
    // offered, answered, answered within threshold, service level met and eligible
    assertThat(exporter.scrape().value(CORRECTIONS, "up")).hasValue(5);
    assertThat(exporter.scrape().value(CORRECTIONS, "down")).hasValue(0);
    assertThat(exporter.scrape().value(HELD)).hasValue(0);
  }

  @Test
  void aCorrectionDownwardsIsOwedAndLaterAdditionsPayItFirst() {
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:30:00Z");
    assertThat(total()).hasValue(10);

    vendor.corrects("1", TEN, 6);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(total()).hasValue(10);
    assertThat(value(TODAY)).hasValue(6);
    assertThat(exporter.scrape().value(CORRECTIONS, "down").orElseThrow()).isEqualTo(5);
    assertThat(exporter.scrape().value(HELD).orElseThrow()).isEqualTo(5);
    assertThat(owed("contactcenter_queue_offered_total")).isEqualTo(4);

    vendor.offers("1", "2026-03-04T10:30:00Z", 3);
    exporter.runUntil("2026-03-04T10:51:00Z");

    assertThat(total()).hasValue(10);
    assertThat(owed("contactcenter_queue_offered_total")).isEqualTo(1);

    vendor.offers("1", "2026-03-04T10:45:00Z", 3);
    exporter.runUntil("2026-03-04T11:06:00Z");

    assertThat(total()).hasValue(12);
    assertThat(value(TODAY)).hasValue(12);
    assertThat(exporter.scrape().value(HELD)).hasValue(0);
    assertThat(owed("contactcenter_queue_offered_total")).isZero();
  }

  @Test
  void aRowThatIsGoneIsZero() {
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.forget(TEN);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(total()).hasValue(10);
    assertThat(value(TODAY)).hasValue(0);
    assertThat(owed("contactcenter_queue_offered_total")).isEqualTo(10);
  }

  @Test
  void aRowFirstSeenLaterIsOneCorrectionUpwards() {
    vendor.offers("2", TEN, 1);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(exporter.scrape().value(CORRECTIONS, "up")).hasValue(1);
    exporter.runUntil("2026-03-04T10:40:00Z");
    assertThat(total()).hasValue(10);
  }

  @Test
  void severalRowsOfOneKeyAreSummedAndPeaksTakeTheMaximum() {
    vendor.queue("1", "Queue 1", TEN, 4, 4);
    vendor.queue("1", "Queue 1", TEN, 7, 3);
    exporter.runUntil("2026-03-04T10:24:00Z");

    assertThat(total()).hasValue(11);
    assertThat(value(INTERVAL)).hasValue(11);
    assertThat(value(PEAK)).hasValue(4_000_000);
  }

  @Test
  void aRejectedRowLeavesTheFormerReadingOfItsKey() {
    vendor.offers("1", TEN, 10);
    vendor.offers("2", TEN, 5);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.forget(TEN);
    vendor.rejectsOnce(Optional.of(Key.of(Entity.QUEUE, "1")), Optional.of(Instant.parse(TEN)));
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(value(TODAY)).hasValue(10);
    assertThat(exporter.scrape().value(TODAY, "queue=\"2\"")).hasValue(0);
    assertThat(exporter.scrape().value("contactcenter_report_rows_rejected_total", "malformed"))
        .hasValue(1);
  }

  @Test
  void aRejectedRowOfNobodyKnowsWhomLeavesWhatHasNoOther() {
    vendor.offers("1", TEN, 10);
    vendor.offers("2", TEN, 5);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.forget(TEN);
    vendor.offers("2", TEN, 6);
    vendor.rejectsOnce(Optional.empty(), Optional.empty());
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(exporter.scrape().value(TODAY, "queue=\"1\"")).hasValue(10);
    assertThat(exporter.scrape().value(TODAY, "queue=\"2\"")).hasValue(6);
  }

  @Test
  void aRejectedRowWithoutAFormerReadingIsAbsent() {
    vendor.offers("2", TEN, 5);
    vendor.rejectsOnce(Optional.of(Key.of(Entity.QUEUE, "1")), Optional.of(Instant.parse(TEN)));
    exporter.runUntil("2026-03-04T10:30:00Z");

    assertThat(total()).isEmpty();
    assertThat(value(INTERVAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6, 14", "14, 6"})
  void whatGoesFromOneIntervalToAnotherLeavesTheCounter(long ten, long quarterPast) {
    vendor.offers("1", TEN, 10);
    vendor.offers("1", "2026-03-04T10:15:00Z", 10);
    exporter.runUntil("2026-03-04T10:36:00Z");
    assertThat(total()).hasValue(20);

    vendor.forget(TEN);
    vendor.forget("2026-03-04T10:15:00Z");
    vendor.offers("1", TEN, ten);
    vendor.offers("1", "2026-03-04T10:15:00Z", quarterPast);
    exporter.runUntil("2026-03-04T10:51:00Z");
    assertThat(total()).hasValue(20);
    assertThat(value(TODAY)).hasValue(20);
    assertThat(exporter.scrape().value("contactcenter_queue_today_offered", "queue=\"1\""))
        .hasValue(20);
    assertThat(exporter.scrape().value(CORRECTIONS, "up")).hasValue(5);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "7, 10"})
  void besideARejectedRowTheOthersOfItsKeyCountUnlessTheySayLessThanBefore(long rest, long stays) {
    Optional<Key> key = Optional.of(Key.of(Entity.QUEUE, "1"));
    vendor.offers("1", TEN, 10);
    vendor.rejectsOnce(key, Optional.of(Instant.parse(TEN)));
    exporter.runUntil("2026-03-04T10:30:00Z");
    assertThat(value(INTERVAL)).hasValue(10);

    vendor.forget(TEN);
    vendor.offers("1", TEN, rest);
    vendor.rejectsOnce(key, Optional.of(Instant.parse(TEN)));
    exporter.runUntil("2026-03-04T10:36:00Z");
    assertThat(value(TODAY)).hasValue(stays);
    assertThat(total()).hasValue(stays);
  }

  @Test
  void aKnownEntityWithoutARowShowsZerosAndNoPeaks() {
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:24:00Z");
    assertThat(value(PEAK)).hasValue(10_000_000);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(value(INTERVAL)).hasValue(0);
    assertThat(value(PEAK)).isEmpty();
    assertThat(value(TODAY)).hasValue(10);
  }

  @Test
  void anEntityIsForgottenADayAfterTheDayOfItsLastRow() {
    vendor.offers("1", TEN, 10);
    for (String day : List.of("2026-03-04T12", "2026-03-05T12", "2026-03-06T12")) {
      vendor.offers("2", day + ":00:00Z", 1);
    }
    exporter.runUntil("2026-03-05T23:59:00Z");

    assertThat(total()).hasValue(10);
    assertThat(value(INTERVAL)).hasValue(0);
    assertThat(value(TODAY)).hasValue(0);

    exporter.runUntil("2026-03-06T00:21:00Z");

    assertThat(total()).isEmpty();
    assertThat(value(INTERVAL)).isEmpty();
    assertThat(value(TODAY)).isEmpty();
    assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(2);
  }

  @Test
  void anEntityOfAnUncountedIntervalIsForgottenToo() {
    clock.advance(Duration.ofHours(13).plusMinutes(50));
    try (VirtualExporter late = VirtualExporter.open(clock, setup.config(), vendor)) {
      // Not settled at midnight, and never asked for on the next day.
      vendor.offers("1", "2026-03-04T23:30:00Z", 10);
      late.runUntil("2026-03-06T01:00:00Z");

      assertThat(late.scrape().value(TOTAL, "queue=\"1\"")).isEmpty();
    }
  }

  @Test
  void debtStaysWithTheIdentityWhenTheEntityIsForgotten() {
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.corrects("1", TEN, 6);
    exporter.runUntil("2026-03-07T01:00:00Z");
    assertThat(total()).isEmpty();
    assertThat(exporter.scrape().value(HELD).orElseThrow()).isPositive();

    vendor.offers("1", "2026-03-07T02:00:00Z", 5);
    exporter.runUntil("2026-03-07T03:00:00Z");

    assertThat(total()).hasValue(1);
    assertThat(value(TODAY)).hasValue(5);
  }

  @Test
  void theServiceLevelIsComputedFromTheTruth() {
    vendor.offers("1", TEN, 10);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.corrects("1", TEN, 4);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(
            exporter.scrape().ratio("contactcenter_queue_today_service_level_ratio", "queue=\"1\""))
        .isEqualTo(0.5);
  }

  private double owed(String metric) {
    return exporter.engine.sources().stream()
        .flatMap(source -> source.reports().stream())
        .flatMap(report -> report.owed().stream())
        .filter(owed -> owed.metric().equals(metric))
        .mapToDouble(Status.Owed::amount)
        .sum();
  }

  private OptionalLong total() {
    return value(TOTAL);
  }

  private OptionalLong value(String family) {
    return exporter.scrape().value(family, "queue=\"1\"");
  }
}
