package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.vendor.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the vendor is asked for what, and what its failures do. */
class PollingTest {
  private static final String FAILURES = "contactcenter_report_poll_failures_total";
  private static final String UP = "contactcenter_source_up";

  private final VirtualClock clock = new VirtualClock("2026-03-04T13:07:30Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup().strict();

  @Test
  void neverExceedsALimitAndNeverDelaysANewestIntervalForTheReadBack() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    vendor.latency = Duration.ofMillis(1500);
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofHours(6));
    }
    assertWithinLimits(vendor.calls);
    for (Instant end = Instant.parse("2026-03-04T13:15:00Z");
        end.isBefore(Instant.parse("2026-03-04T19:00:00Z"));
        end = end.plus(Duration.ofMinutes(15))) {
      Instant interval = end.minusSeconds(1);
      Instant latest = end.plus(Duration.ofMinutes(5)).plusSeconds(10);
      assertThat(vendor.calls)
          .filteredOn(call -> call.window().containing(interval).isPresent())
          .filteredOn(call -> call.at().isBefore(latest))
          .as("calls for the interval before %s", end)
          .hasSize(3);
    }
  }

  @Test
  void asksForTheNewestIntervalsOfAllReportsBeforeItReadsTheDayBack() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(2));
    }
    assertThat(vendor.calls.subList(0, 3))
        .extracting(ScriptedVendor.Call::report)
        .containsExactlyInAnyOrder("queue", "agent", "agent_queue");
    assertThat(vendor.calls.subList(0, 3))
        .allSatisfy(call -> assertThat(call.window().end()).isEqualTo("2026-03-04T13:00:00Z"));
    assertThat(vendor.calls.subList(3, 6))
        .extracting(call -> call.report() + " " + call.window().end())
        .containsExactly(
            "queue 2026-03-04T10:00:00Z",
            "queue 2026-03-04T07:00:00Z",
            "queue 2026-03-04T04:00:00Z");
  }

  @Test
  void theDirectoryIsTriedBeforeTheFirstPublication() {
    List<Integer> tried = new ArrayList<>();
    try (VirtualExporter exporter = open()) {
      vendor.offers("1", "2026-03-04T12:45:00Z", 1);
      exporter.scrape(
          scrape -> {
            if (!scrape.all("contactcenter_queue_interval_offered").isEmpty()) {
              tried.add(vendor.directoryCalls.size());
            }
          });
      exporter.run(Duration.ofMinutes(1));
    }
    assertThat(tried).isNotEmpty().allSatisfy(calls -> assertThat(calls).isPositive());
    assertThat(vendor.directoryCalls.get(0)).isBeforeOrEqualTo(vendor.calls.get(0).at());
  }

  @Test
  void aPollWithNothingNewMakesNoCallAndCountsAsSuccess() {
    setup.pollEvery = Duration.ofMinutes(5);
    setup.settle = Duration.ZERO;
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(60));
      int calls = vendor.calls.size();
      long polls = exporter.scrape().sum("contactcenter_report_polls_total");
      exporter.run(Duration.ofMinutes(60));

      assertThat(vendor.calls.size() - calls).isEqualTo(4);
      assertThat(exporter.scrape().sum("contactcenter_report_polls_total") - polls).isEqualTo(12);
      assertThat(exporter.scrape().sum(FAILURES)).isZero();
      assertThat(exporter.scrape().value(UP)).hasValue(1);
    }
  }

  @Test
  void aPollSkippedForBudgetLeavesTheSourceUpAndIsMadeUpFor() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    setup.rateLimit = List.of(new RateLimit(2, Duration.ofMinutes(15)));
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofHours(5));
      Scrape scrape = exporter.scrape();

      assertThat(scrape.sum(FAILURES, "budget")).isPositive();
      assertThat(scrape.sum(FAILURES)).isEqualTo(scrape.sum(FAILURES, "budget"));
      assertThat(scrape.value(UP)).hasValue(1);
      assertThat(scrape.sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void a429PausesTheWholeAccountForAsLongAsItSays() {
    setup.reports = List.of("queue", "agent");
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(5));
      vendor.throttlesOnce(Duration.ofSeconds(100));
      exporter.runUntil("2026-03-04T13:20:30Z");

      Instant refused = vendor.calls.get(vendor.calls.size() - 1).at();
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      assertThat(exporter.scrape().sum(FAILURES, "throttled")).isEqualTo(1);
      int calls = vendor.calls.size();
      exporter.run(Duration.ofMinutes(3));

      assertThat(vendor.calls.get(calls).at())
          .isBetween(refused.plusSeconds(100), refused.plusSeconds(101));
      assertThat(exporter.scrape().value(UP)).hasValue(1);
    }
  }

  @Test
  void aPauseAndSpentPermitsAreRememberedByARestart(@TempDir Path folder) {
    setup.reports = List.of("queue", "agent", "agent_queue");
    setup.state(folder);
    for (int i = 0; i < 20; i++) {
      try (VirtualExporter exporter = open()) {
        exporter.run(Duration.ofSeconds(20));
      }
    }
    assertWithinLimits(vendor.calls);
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T13:31:00Z");
      vendor.throttlesOnce(Duration.ofMinutes(10));
      exporter.runUntil("2026-03-04T13:36:00Z");
    }
    int calls = vendor.calls.size();
    Instant refused = vendor.calls.get(calls - 1).at();
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T14:00:00Z");
    }
    assertThat(vendor.calls.get(calls).at()).isAfterOrEqualTo(refused.plusSeconds(600));
  }

  @Test
  void readinessComesWithTheFirstAttemptOfEveryReportEvenAFailedOne() {
    setup.reports = List.of("queue", "agent");
    vendor.stop();
    try (VirtualExporter exporter = open()) {
      assertThat(exporter.engine.ready()).isFalse();
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      exporter.run(Duration.ofSeconds(10));

      assertThat(exporter.engine.ready()).isTrue();
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      assertThat(exporter.scrape().sum(FAILURES, "connection")).isPositive();
      vendor.recover();
      exporter.run(Duration.ofMinutes(2));
      assertThat(exporter.scrape().value(UP)).hasValue(1);
    }
  }

  @Test
  void anIntervalReadOnceAndThenRefusedIsClosedAsLastRead() {
    vendor.offers("1", "2026-03-04T13:00:00Z", 5);
    try (VirtualExporter exporter = open()) {
      exporter.runUntil("2026-03-04T13:30:00Z");
      vendor.stop();
      exporter.runUntil("2026-03-04T20:01:00Z");
      vendor.recover();
      vendor.refused = call -> call.window().end().isBefore(Instant.parse("2026-03-04T17:00:00Z"));
      exporter.runUntil("2026-03-04T23:31:00Z");
      int calls = vendor.calls.size();
      exporter.run(Duration.ofHours(1));

      assertThat(vendor.calls.size() - calls).isEqualTo(4);
      assertThat(exporter.scrape().sum("contactcenter_queue_offered_total")).isEqualTo(5);
    }
  }

  @Test
  void aFailureIsTriedAgainBeforeTheNextPoll() {
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(5));
      vendor.failsOnce(Failure.HTTP_5XX);
      exporter.runUntil("2026-03-04T13:20:10Z");
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      exporter.runUntil("2026-03-04T13:21:00Z");
      assertThat(exporter.scrape().value(UP)).hasValue(1);
    }
  }

  private VirtualExporter open() {
    return VirtualExporter.open(clock, setup.config(), vendor);
  }

  private static void assertWithinLimits(List<ScriptedVendor.Call> calls) {
    for (ScriptedVendor.Call last : calls) {
      Instant at = last.at();
      assertThat(within(calls, at, Duration.ofSeconds(60))).isLessThanOrEqualTo(3);
      assertThat(within(calls, at, Duration.ofMinutes(15))).isLessThanOrEqualTo(9);
    }
  }

  /** How many of {@code calls} lie in the stretch that ends with {@code at}. */
  private static long within(List<ScriptedVendor.Call> calls, Instant at, Duration stretch) {
    return calls.stream()
        .filter(call -> !call.at().isAfter(at) && call.at().isAfter(at.minus(stretch)))
        .count();
  }
}
