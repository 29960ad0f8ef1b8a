package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor is asked by its own time, and ours may be set. */
class ClockTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String FAILURES = "contactcenter_report_poll_failures_total";

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT-1M", "PT-17520H", "PT17520H", "PT3H"})
  void aVendorWhoseClockDiffersIsAskedByItsOwn(Duration ahead, @TempDir Path folder) {
    vendor.ahead = ahead;
    setup.state(folder);
    Instant start = setup.source().grid().containing(vendor.now()).start();
    vendor.offers("1", start.toString(), 7);
    vendor.offers("1", start.plus(Duration.ofHours(1)).toString(), 5);
    vendor.offers("1", start.plus(Duration.ofHours(3)).toString(), 3);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(115));
      assertThat(exporter.scrape().value(TOTAL)).hasValue(12);
      assertThat(exporter.scrape().value("contactcenter_queue_interval_offered")).hasValue(0);
      long lastSuccess =
          exporter
                  .scrape()
                  .value("contactcenter_report_last_success_timestamp_seconds")
                  .orElseThrow()
              / 1_000_000;
      assertThat(Instant.ofEpochSecond(lastSuccess))
          .isBetween(clock.now().minus(Duration.ofMinutes(16)), clock.now());
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(115));
      assertThat(exporter.scrape().value(TOTAL)).hasValue(15);
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void whatWasAskedBeforeAVendorsClockWasSetForwardIsNotTheLastWord() {
    vendor.offers("1", "2026-03-04T10:00:00Z", 5);
    vendor.down =
        call -> {
          if (!vendor.ahead.isZero()) {
            vendor.corrects("1", "2026-03-04T10:00:00Z", 7);
          } else if (call.window().end().equals(Instant.parse("2026-03-04T10:15:00Z"))) {
            // Between the question and the time in its answer, by which all of it is settled.
            vendor.ahead = Duration.ofMinutes(40);
          }
          return false;
        };
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(50));

      assertThat(exporter.scrape().value(TOTAL)).hasValue(7);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-1H", "PT7M", "PT-7M", "PT48H", "PT-48H"})
  void aClockThatIsSetLosesNothing(Duration by) {
    for (int quarter = 0; quarter < 12; quarter++) {
      Instant at = Instant.parse("2026-03-04T10:00:00Z").plus(Duration.ofMinutes(15L * quarter));
      vendor.offers("1", at.toString(), 5);
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(50));
      clock.set(by);
      vendor.ahead = by.negated();
      exporter.run(Duration.ofHours(3));

      assertThat(exporter.scrape().value(TOTAL)).hasValue(60);
      assertThat(exporter.scrape().value("contactcenter_queue_today_offered")).hasValue(60);
      assertThat(exporter.scrape().sum("contactcenter_report_late_rows_total")).isZero();
      assertThat(exporter.scrape().sum(FAILURES, "budget")).isZero();
    }
  }

  @Test
  void anAnswerThatWasAskedForTooEarlyIsDropped() {
    for (int quarter = 0; quarter < 12; quarter++) {
      Instant at = Instant.parse("2026-03-04T10:00:00Z").plus(Duration.ofMinutes(15L * quarter));
      vendor.offers("1", at.plus(Duration.ofMinutes(14)).toString(), 5);
    }
    vendor.lenient = true;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofMinutes(50));
      clock.set(Duration.ofHours(2));
      vendor.ahead = Duration.ofHours(-2);
      exporter.run(Duration.ofMinutes(5));
      // Not an empty interval of a time that has not come yet.
      assertThat(exporter.scrape().value("contactcenter_queue_interval_offered")).hasValue(5);
      exporter.run(Duration.ofHours(3));

      assertThat(exporter.scrape().value(TOTAL)).hasValue(60);
      assertThat(exporter.scrape().value("contactcenter_queue_today_offered")).hasValue(60);
      assertThat(exporter.scrape().sum("contactcenter_report_late_rows_total")).isZero();
    }
  }

  @Test
  void aClockThatIsSetBackDoesNotLengthenAHold() {
    vendor.offers("1", "2026-03-04T10:00:00Z", 5);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:20:30Z");
      clock.set(Duration.ofHours(-5));
      exporter.run(Duration.ofMinutes(3));

      assertThat(exporter.scrape().value(TOTAL)).hasValue(5);
    }
  }
}
