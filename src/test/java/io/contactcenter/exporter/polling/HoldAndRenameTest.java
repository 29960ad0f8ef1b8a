package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a counter: its zero, its names, its end. */
class HoldAndRenameTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String TODAY = "contactcenter_queue_today_offered";
  private static final String INTERVAL = "contactcenter_queue_interval_offered";

  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final VirtualExporter exporter =
      VirtualExporter.open(clock, new Setup().config(), vendor);

  @AfterEach
  void close() {
    exporter.close();
  }

  @Test
  void aNewCounterShowsZeroForTheWholeHold() {
    vendor.offers("1", "2026-03-04T10:00:00Z", 7);
    Duration[] zero = {Duration.ZERO};
    exporter.scrape(
        scrape -> {
          if (scrape.value(TOTAL).orElse(-1) == 0) {
            zero[0] = zero[0].plus(VirtualExporter.SCRAPE_EVERY);
          }
        });
    exporter.runUntil("2026-03-04T10:22:30Z");
    assertThat(exporter.scrape().value(TOTAL)).hasValue(0);
    assertThat(exporter.scrape().value(INTERVAL)).hasValue(7);

    exporter.runUntil("2026-03-04T10:22:33Z");

    assertThat(exporter.scrape().value(TOTAL)).hasValue(7);
    assertThat(zero[0]).isEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void whatIsTakenBackDuringAHoldIsTakenFromWhatWaits() {
    Setup fast = new Setup();
    fast.pollEvery = Duration.ofMinutes(1);
    try (VirtualExporter exporter = VirtualExporter.open(clock, fast.config(), vendor)) {
      vendor.offers("1", "2026-03-04T10:00:00Z", 7);
      exporter.runUntil("2026-03-04T10:20:30Z");
      vendor.corrects("1", "2026-03-04T10:00:00Z", 4);
      exporter.runUntil("2026-03-04T10:23:00Z");

      assertThat(exporter.scrape().value(TOTAL)).hasValue(4);
      assertThat(exporter.scrape().value("contactcenter_report_series_held")).hasValue(0);
    }
  }

  @Test
  void aRenamedQueueIsANewSeriesThatStartsAtZeroAndNothingCountsTwice() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 7, 7);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.queue("1", "Sales EMEA", "2026-03-04T10:15:00Z", 5, 5);
    exporter.runUntil("2026-03-04T10:36:00Z");

    assertThat(total("\"Sales\"")).hasValue(7);
    assertThat(total("\"Sales EMEA\"")).hasValue(0);
    assertThat(exporter.scrape().all(INTERVAL)).hasSize(1);
    assertThat(exporter.scrape().value(INTERVAL, "\"Sales EMEA\"")).hasValue(5);
    assertThat(exporter.scrape().value(TODAY, "\"Sales EMEA\"")).hasValue(12);

    exporter.runUntil("2026-03-04T10:40:00Z");

    assertThat(total("\"Sales\"")).hasValue(7);
    assertThat(total("\"Sales EMEA\"")).hasValue(5);
    assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(12);
  }

  @Test
  void anEarlierIntervalOfTheSameAnswerGivesNoSeriesToTheOldName() {
    vendor.queue("1", "Sales", "2026-03-04T09:15:00Z", 7, 7);
    vendor.queue("1", "Sales EMEA", "2026-03-04T09:30:00Z", 5, 5);
    exporter.runUntil("2026-03-04T10:06:00Z");

    assertThat(exporter.scrape().all(TOTAL)).hasSize(1);
    assertThat(total("\"Sales EMEA\"")).hasValue(0);
  }

  @Test
  void anEarlierIntervalReadLaterDoesNotBringTheOldNameBack() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 7, 7);
    vendor.queue("1", "Sales EMEA", "2026-03-04T10:15:00Z", 5, 5);
    exporter.runUntil("2026-03-04T10:52:00Z");

    assertThat(exporter.scrape().value(TODAY, "\"Sales EMEA\"")).hasValue(12);
    assertThat(exporter.scrape().all(TODAY)).hasSize(1);
    assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(12);
  }

  @Test
  void whatWaitsAndWhatIsOwedPassToTheNewName() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 10, 10);
    exporter.runUntil("2026-03-04T10:30:00Z");
    vendor.forget("2026-03-04T10:00:00Z");
    vendor.queue("1", "Sales EMEA", "2026-03-04T10:15:00Z", 4, 4);
    exporter.runUntil("2026-03-04T10:50:00Z");

    assertThat(total("\"Sales\"")).hasValue(10);
    assertThat(total("\"Sales EMEA\"")).hasValue(0);

    vendor.queue("1", "Sales EMEA", "2026-03-04T10:30:00Z", 9, 9);
    exporter.runUntil("2026-03-04T10:55:00Z");

    assertThat(total("\"Sales EMEA\"")).hasValue(3);
    assertThat(exporter.scrape().sum(TOTAL)).isEqualTo(13);
  }

  @Test
  void aWaitDuringTheHoldPassesOnWhenTheDirectoryRenames() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 7, 7);
    Setup fast = new Setup();
    fast.pollEvery = Duration.ofMinutes(1);
    try (VirtualExporter exporter = VirtualExporter.open(clock, fast.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:20:30Z");
      vendor.directory = Directories.queue("1", "Sales desk", "voice");
      exporter.runUntil("2026-03-04T10:21:30Z");

      assertThat(exporter.scrape().value(TOTAL, "\"Sales\"")).hasValue(0);
      assertThat(exporter.scrape().value(TOTAL, "\"Sales desk\"")).hasValue(0);

      exporter.runUntil("2026-03-04T10:25:00Z");

      assertThat(exporter.scrape().value(TOTAL, "\"Sales\"")).hasValue(0);
      assertThat(exporter.scrape().value(TOTAL, "\"Sales desk\"")).hasValue(7);
    }
  }

  @Test
  void aQueueThatGetsItsNameBackGoesOnWhereItWas() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 7, 7);
    vendor.queue("1", "Other", "2026-03-04T10:15:00Z", 5, 5);
    vendor.queue("1", "Sales", "2026-03-04T10:30:00Z", 3, 3);
    exporter.runUntil("2026-03-04T10:56:00Z");

    assertThat(total("\"Sales\"")).hasValue(10);
    assertThat(total("\"Other\"")).hasValue(5);
    assertThat(exporter.scrape().value(INTERVAL, "\"Sales\"")).hasValue(3);
  }

  @Test
  void theSeriesOfAFormerNameStaysAsItIsAndThenGoes() {
    vendor.queue("1", "Sales", "2026-03-04T10:00:00Z", 7, 7);
    vendor.queue("1", "Other", "2026-03-04T10:15:00Z", 5, 5);
    vendor.queue("1", "Other", "2026-03-05T10:15:00Z", 5, 5);
    exporter.runUntil("2026-03-05T23:00:00Z");
    assertThat(total("\"Sales\"")).hasValue(7);
    exporter.runUntil("2026-03-06T01:00:00Z");

    assertThat(total("\"Sales\"")).isEmpty();
    assertThat(total("\"Other\"")).hasValue(10);
  }

  private OptionalLong total(String name) {
    return exporter.scrape().value(TOTAL, "queue_name=" + name);
  }
}
