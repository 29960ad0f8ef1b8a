package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The business day so far: complete or not there, whatever the clocks do. */
class TodayTest {
  private static final String TODAY = "contactcenter_queue_today_offered";
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String INTERVAL = "contactcenter_queue_interval_offered";
  private static final String COMPLETE = "contactcenter_report_today_complete_ratio";

  private final Setup setup = new Setup();

  @Test
  void appearsOnceItHasNoGap() {
    VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T00:00:00Z", 2);
    vendor.offers("1", "2026-03-04T08:30:00Z", 3);
    setup.rateLimit = List.of(new RateLimit(1, Duration.ofSeconds(60)));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.run(Duration.ofSeconds(90));
      // Two of three windows of 12 intervals, of 35 in all.
      assertThat(exporter.scrape().ratio(COMPLETE)).isEqualTo(24 / 35.0);
      assertThat(exporter.scrape().value(INTERVAL)).hasValue(3);
      assertThat(exporter.scrape().value(TODAY)).isEmpty();

      exporter.run(Duration.ofMinutes(1));
      assertThat(exporter.scrape().ratio(COMPLETE)).isEqualTo(1);
      assertThat(exporter.scrape().value(TODAY)).hasValue(5);
      assertThat(exporter.scrape().value(TOTAL)).hasValue(0);
    }
  }

  @Test
  void hasAGapWhereTheVendorDoesNotAnswerForAnInterval() {
    VirtualClock clock = new VirtualClock("2026-03-04T09:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T08:30:00Z", 3);
    vendor.down = call -> call.window().start().equals(Instant.parse("2026-03-04T00:00:00Z"));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:00:00Z");
      assertThat(exporter.scrape().value(TODAY)).isEmpty();
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
      vendor.recover();
      exporter.runUntil("2026-03-04T10:10:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(3);
    }
  }

  @Test
  void keepsItsGapWhereTheVendorRefusesForGood() {
    VirtualClock clock = new VirtualClock("2026-03-04T02:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T02:24:00Z");
      vendor.stop();
      exporter.runUntil("2026-03-04T08:01:00Z");
      vendor.recover();
      vendor.refused = call -> call.window().end().isBefore(Instant.parse("2026-03-04T06:00:00Z"));
      exporter.runUntil("2026-03-04T09:30:00Z");

      Scrape scrape = exporter.scrape();
      assertThat(scrape.sum("contactcenter_report_intervals_missed_total", "unavailable"))
          .isPositive();
      assertThat(scrape.ratio(COMPLETE)).isBetween(0.5, 0.9);
      assertThat(scrape.value("contactcenter_source_up")).hasValue(1);
      int calls = vendor.calls.size();
      exporter.runUntil("2026-03-04T10:30:00Z");
      assertThat(vendor.calls.size() - calls).isEqualTo(4);
    }
  }

  @Test
  void beginsAnewAtMidnight() {
    VirtualClock clock = new VirtualClock("2026-03-04T23:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T23:45:00Z", 4);
    vendor.offers("1", "2026-03-05T00:00:00Z", 3);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-05T00:19:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(4);
      exporter.runUntil("2026-03-05T00:21:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(3);
      assertThat(exporter.scrape().value(TOTAL)).hasValue(7);
    }
  }

  @Test
  void aCorrectionOfYesterdayMovesTheCounterAndNotToday() {
    VirtualClock clock = new VirtualClock("2026-03-04T23:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T23:45:00Z", 4);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-05T00:19:00Z");
      vendor.corrects("1", "2026-03-04T23:45:00Z", 6);
      exporter.runUntil("2026-03-05T00:36:00Z");
      assertThat(exporter.scrape().value(TOTAL)).hasValue(6);
      assertThat(exporter.scrape().value(TODAY)).hasValue(0);
    }
  }

  @Test
  void aDayCanBeginAtSixInTheMorning() {
    VirtualClock clock = new VirtualClock("2026-03-04T05:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    setup.startsAt = LocalTime.of(6, 0);
    vendor.offers("1", "2026-03-03T06:00:00Z", 1);
    vendor.offers("1", "2026-03-04T05:45:00Z", 4);
    vendor.offers("1", "2026-03-04T06:00:00Z", 3);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T06:19:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(5);
      assertThat(
              exporter.scrape().value("contactcenter_report_business_day_start_timestamp_seconds"))
          .hasValue(Instant.parse("2026-03-03T06:00:00Z").getEpochSecond() * 1_000_000);
      exporter.runUntil("2026-03-04T06:21:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(3);
    }
  }

  @Test
  void aDayOfTwentyThreeHoursIsWhole() {
    wholeDay("America/New_York", "2026-03-08T05:00:00Z", Duration.ofHours(23));
  }

  @Test
  void aDayOfTwentyFiveHoursIsWhole() {
    wholeDay("America/New_York", "2026-11-01T04:00:00Z", Duration.ofHours(25));
  }

  @Test
  void aDayWithHalfAnHourLessIsWholeWithAShorterLastInterval() {
    // 2026-10-04 at Lord Howe: 02:00 becomes 02:30.
    setup.interval = Duration.ofHours(1);
    setup.maxAge = Duration.ofHours(3);
    wholeDay("Australia/Lord_Howe", "2026-10-03T13:30:00Z", Duration.ofMinutes(23 * 60 + 30));
  }

  @Test
  void aDayWithHalfAnHourMoreIsWholeWithAShorterLastInterval() {
    setup.interval = Duration.ofHours(1);
    setup.maxAge = Duration.ofHours(3);
    wholeDay("Australia/Lord_Howe", "2026-04-04T13:00:00Z", Duration.ofMinutes(24 * 60 + 30));
  }

  /**
   * A contact every ten minutes, counted from the start of a day until its last interval is read.
   */
  private void wholeDay(String zone, String start, Duration length) {
    VirtualClock clock = new VirtualClock(start);
    ScriptedVendor vendor = new ScriptedVendor(clock);
    setup.zone = ZoneId.of(zone);
    Instant end = Instant.parse(start).plus(length);
    for (Instant at = Instant.parse(start); at.isBefore(end); at = at.plusSeconds(600)) {
      vendor.offers("1", at.toString(), 1);
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil(end.plus(Duration.ofMinutes(6)));
      assertThat(exporter.scrape().value(TODAY)).hasValue(length.toMinutes() / 10);
      assertThat(exporter.scrape().value(TOTAL)).hasValue(length.toMinutes() / 10);
      assertThat(exporter.scrape().value("contactcenter_report_interval_end_timestamp_seconds"))
          .hasValue(end.getEpochSecond() * 1_000_000);
      long last = Math.floorMod(length.toMinutes(), setup.interval.toMinutes());
      assertThat(exporter.scrape().value(INTERVAL))
          .hasValue(last == 0 ? 15 / 10 + (setup.interval.toMinutes() == 60 ? 5 : 0) : last / 10);
    }
  }

  @Test
  void anEntityFedByTwoReportsShowsTheNewestIntervalThatBothHave() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    setup.reports = List.of("agent", "agent_queue");
    vendor.works("7", "2026-03-04T09:45:00Z", 900);
    vendor.answers("7", "1", "2026-03-04T09:45:00Z", 4);
    vendor.works("7", "2026-03-04T10:00:00Z", 600);
    vendor.answers("7", "1", "2026-03-04T10:00:00Z", 2);
    vendor.down =
        call ->
            call.report().equals("agent_queue")
                && call.at().isAfter(Instant.parse("2026-03-04T10:10:00Z"));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:24:00Z");
      Scrape scrape = exporter.scrape();
      assertThat(scrape.value("contactcenter_agent_interval_logged_in_seconds"))
          .hasValue(900_000_000);
      assertThat(scrape.value("contactcenter_agent_interval_answered")).hasValue(4);
      assertThat(scrape.value("contactcenter_agent_today_logged_in_seconds")).hasValue(900_000_000);
      assertThat(scrape.value("contactcenter_agent_logged_in_seconds_total")).hasValue(600_000_000);
      assertThat(scrape.value("contactcenter_source_up")).hasValue(0);
      vendor.recover();
      exporter.runUntil("2026-03-04T10:36:00Z");
      assertThat(exporter.scrape().value("contactcenter_agent_today_answered")).hasValue(6);
    }
  }

  @Test
  void anAgentWhoWorkedAndAnsweredNothingAnswered0() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    setup.reports = List.of("agent", "agent_queue");
    vendor.works("7", "2026-03-04T09:45:00Z", 900);
    vendor.works("8", "2026-03-04T09:45:00Z", 900);
    vendor.answers("7", "1", "2026-03-04T09:45:00Z", 4);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:06:00Z");
      Scrape scrape = exporter.scrape();
      assertThat(scrape.value("contactcenter_agent_interval_answered", "agent=\"7\"")).hasValue(4);
      assertThat(scrape.value("contactcenter_agent_interval_answered", "agent=\"8\"")).hasValue(0);
      assertThat(scrape.value("contactcenter_agent_answered_total", "agent=\"8\"")).hasValue(0);
      assertThat(scrape.entities("agent_queue_interval_answered")).hasSize(1);
    }
  }

  @Test
  void theNewestIntervalGoesAtMaxAgeAndCountersAndHealthStay() {
    VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-03-04T10:00:00Z", 7);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T10:24:00Z");
      vendor.stop();
      exporter.runUntil("2026-03-04T10:59:59Z");
      assertThat(exporter.scrape().value(INTERVAL)).hasValue(7);
      long version = exporter.snapshot().version();

      exporter.runUntil("2026-03-04T11:00:01Z");
      Scrape scrape = exporter.scrape();
      assertThat(exporter.snapshot().version()).isGreaterThan(version);
      assertThat(scrape.value(INTERVAL)).isEmpty();
      assertThat(scrape.value(TODAY)).isEmpty();
      assertThat(scrape.value(TOTAL)).hasValue(7);
      assertThat(scrape.value("contactcenter_report_interval_end_timestamp_seconds"))
          .hasValue(Instant.parse("2026-03-04T10:15:00Z").getEpochSecond() * 1_000_000);
      assertThat(scrape.ratio(COMPLETE)).isEqualTo(1);
    }
  }
}
