package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Today where the vendor sums it up itself. */
class SummedDaysTest {
  private static final String TODAY = "contactcenter_queue_today_offered";
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String COMPLETE = "contactcenter_report_today_complete_ratio";
  private static final Instant MIDNIGHT = Instant.parse("2026-03-04T00:00:00Z");

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T09:05:30Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();
  private long summary = 40;

  SummedDaysTest() {
    vendor.offered = List.of(ScriptedVendor.QUEUE.summingDays());
    vendor.summary = day -> List.of(row("1", day.start(), summary));
  }

  @Test
  void isWhatTheVendorSaysNotTheSumOfIntervals() {
    vendor.offers("1", "2026-03-04T08:45:00Z", 3);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");

      assertThat(exporter.scrape().value(TODAY)).hasValue(40);
      assertThat(exporter.scrape().ratio(COMPLETE)).isEqualTo(1);
      assertThat(vendor.summed).containsExactly(day("2026-03-04T09:00:00Z"));
    }
  }

  @Test
  void needsNoReadBack() {
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:10:00Z");

      assertThat(vendor.calls)
          .extracting(call -> call.window().start())
          .containsExactly(Instant.parse("2026-03-04T08:45:00Z"));
    }
  }

  @Test
  void isAskedForAnewByEveryPollThatCalls() {
    setup.pollEvery = Duration.ofMinutes(5);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");
      summary = 38;
      exporter.runUntil("2026-03-04T09:12:00Z");

      assertThat(exporter.scrape().value(TODAY)).hasValue(38);
      assertThat(vendor.summed)
          .containsExactly(day("2026-03-04T09:00:00Z"), day("2026-03-04T09:00:00Z"));
    }
  }

  @Test
  void movesOnWithTheNewestIntervalAndNeverWithoutIt() {
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:19:00Z");
      summary = 50;
      vendor.failsOnce(Failure.HTTP_5XX);
      exporter.runUntil("2026-03-04T09:20:10Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(40);
      exporter.runUntil("2026-03-04T09:22:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(50);
      assertThat(vendor.summed).last().isEqualTo(day("2026-03-04T09:15:00Z"));
    }
  }

  @Test
  void countsOnlyIntervalsAndGivesThoseOfTheMorningTheirCounterAtZero() {
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");
      assertThat(exporter.scrape().value(TOTAL)).hasValue(0);

      vendor.offers("1", "2026-03-04T09:00:00Z", 7);
      exporter.runUntil("2026-03-04T09:25:00Z");
      assertThat(exporter.scrape().value(TOTAL)).hasValue(7);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"HTTP_4XX", "HTTP_5XX", "TIMEOUT", "TOO_LARGE"})
  void aDayThatFailsIsAGapAndHidesNoInterval(Failure failure) {
    vendor.noDay = Optional.of(failure);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      vendor.offers("1", "2026-03-04T09:00:00Z", 7);
      exporter.runUntil("2026-03-04T09:25:00Z");
      Scrape gap = exporter.scrape();
      assertThat(gap.value("contactcenter_queue_interval_offered")).hasValue(7);
      assertThat(gap.value(TOTAL)).hasValue(7);
      assertThat(gap.value(TODAY)).isEmpty();
      assertThat(gap.ratio(COMPLETE)).isLessThan(1);
      assertThat(gap.value("contactcenter_source_up")).hasValue(0);
      exporter.runUntil("2026-03-04T12:00:00Z");

      vendor.noDay = Optional.empty();
      exporter.runUntil("2026-03-04T12:10:00Z");
      Scrape whole = exporter.scrape();
      assertThat(whole.value(TOTAL)).hasValue(7);
      assertThat(whole.value(TODAY)).hasValue(40);
      assertThat(whole.ratio(COMPLETE)).isEqualTo(1);
      assertThat(whole.value("contactcenter_source_up")).hasValue(1);
    }
  }

  @Test
  void aDayThatFailsIsAskedForAgainWithinThePoll() {
    vendor.noDay = Optional.of(Failure.HTTP_5XX);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");
      assertThat(exporter.scrape().value(TODAY)).isEmpty();

      vendor.noDay = Optional.empty();
      exporter.runUntil("2026-03-04T09:12:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(40);
      assertThat(exporter.scrape().value("contactcenter_source_up")).hasValue(1);
    }
  }

  @Test
  void isGivenBackByTheState() {
    setup.state(folder);
    VirtualExporter.Counted counted = new VirtualExporter.Counted();
    VirtualExporter.Writes writes = new VirtualExporter.Writes();
    try (VirtualExporter exporter =
        VirtualExporter.open(clock, setup.config(), vendor, counted, writes)) {
      exporter.runUntil("2026-03-04T09:06:00Z");
    }
    vendor.stop();
    try (VirtualExporter again =
        VirtualExporter.open(clock, setup.config(), vendor, counted, writes)) {
      again.runUntil("2026-03-04T09:10:00Z");
      assertThat(again.scrape().value(TODAY)).hasValue(40);
    }
  }

  @Test
  void beginsAnewAtMidnight() {
    clock.advance(Duration.ofHours(14));
    vendor.summary = day -> List.of(row("1", day.start(), day.length().toMinutes()));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-05T00:06:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(24 * 60);
      exporter.runUntil("2026-03-05T00:21:00Z");
      assertThat(exporter.scrape().value(TODAY)).hasValue(15);
    }
  }

  private static Interval day(String end) {
    return new Interval(MIDNIGHT, Instant.parse(end));
  }

  private static Row row(String queue, Instant at, long offered) {
    long[] values = new long[Entity.QUEUE.measures().size()];
    Arrays.fill(values, Measure.ABSENT);
    values[QueueMeasure.OFFERED.slot()] = offered;
    return new Row(Key.of(Entity.QUEUE, queue), at, List.of("Queue " + queue), values);
  }
}
