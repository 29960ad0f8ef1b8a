package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Polls that cannot be made in time: counted by what was in their way, and made up for. */
class SkippedPollsTest {
  private static final String FAILURES = "contactcenter_report_poll_failures_total";
  private static final String UP = "contactcenter_source_up";
  private static final String TODAY = "contactcenter_queue_today_offered";

  // Just after midnight, so that there is no day to read back.
  private final VirtualClock clock = new VirtualClock("2026-03-04T00:10:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @Test
  void onePollThatFindsNoPermitIsCountedOnceAndLeavesTheSourceUp() {
    setup.rateLimit = List.of(new RateLimit(1, Duration.ofMinutes(21)));
    vendor.offers("1", "2026-03-04T00:15:00Z", 7);
    vendor.offers("1", "2026-03-04T00:30:00Z", 8);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      // Asked at 00:10, 00:31 and 00:52, so that the poll of 00:35 is too late at 00:50.
      exporter.runUntil("2026-03-04T00:49:00Z");
      assertThat(exporter.scrape().sum(FAILURES)).isZero();
      exporter.runUntil("2026-03-04T00:51:00Z");
      assertThat(exporter.scrape().sum(FAILURES, "budget")).isEqualTo(1);
      assertThat(exporter.scrape().sum(FAILURES)).isEqualTo(1);
      assertThat(exporter.scrape().value(UP)).hasValue(1);
      assertThat(exporter.scrape().value(TODAY)).isEmpty();

      exporter.runUntil("2026-03-04T00:53:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(15);
      exporter.runUntil("2026-03-04T01:00:00Z");
      assertThat(exporter.scrape().value("contactcenter_queue_offered_total")).hasValue(15);
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
      assertThat(exporter.scrape().sum(FAILURES)).isEqualTo(1);
    }
  }

  @Test
  void aPollThatAPauseAndThenTheWindowsHeldUpIsThrottled() {
    setup.reports = List.of("queue", "agent", "agent_queue");
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T00:34:00Z");
      setup.rateLimit = List.of(new RateLimit(1, Duration.ofMinutes(14)));
      exporter.reload(setup.config());
      vendor.throttlesOnce(Duration.ofSeconds(10));
      exporter.runUntil("2026-03-04T00:51:00Z");

      // One was refused, one was made when there was a permit again, one could not be made.
      assertThat(exporter.scrape().sum(FAILURES, "throttled")).isEqualTo(2);
      assertThat(exporter.scrape().sum(FAILURES)).isEqualTo(2);
    }
  }

  @Test
  void everyPollThatFallsIntoALongPauseIsThrottled() {
    setup.reports = List.of("queue", "agent");
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T00:20:00Z");
      vendor.throttlesOnce(Duration.ofHours(2));
      exporter.runUntil("2026-03-04T02:20:00Z");

      // Of each report: the polls of 00:20 to 01:50, those of 02:05 still wait.
      assertThat(exporter.scrape().sum(FAILURES, "throttled", "report=\"queue\"")).isEqualTo(7);
      assertThat(exporter.scrape().sum(FAILURES, "throttled", "report=\"agent\"")).isEqualTo(7);
      assertThat(exporter.scrape().sum(FAILURES)).isEqualTo(14);
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      exporter.runUntil("2026-03-04T02:22:00Z");
      assertThat(exporter.scrape().value(UP)).hasValue(1);
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void theNewestIntervalWaitsAFewSecondsAtMostForPermitsThatOthersHad() {
    vendor.latency = Duration.ofMillis(700);
    setup.strict().reports = List.of("queue", "agent", "agent_queue");
    clock.advance(Duration.ofHours(13));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(90));
    }
    // Read back as soon as the limits allow: all but three of nine in every quarter of an hour.
    Instant whole =
        vendor.calls.stream()
            .filter(call -> call.window().start().equals(Instant.parse("2026-03-04T00:00:00Z")))
            .map(ScriptedVendor.Call::at)
            .max(Instant::compareTo)
            .orElseThrow();
    assertThat(whole).isBefore("2026-03-04T13:45:00Z");
  }
}
