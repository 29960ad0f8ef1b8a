package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.interval.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read in another way than before: the day so far is read again, and counts nothing. */
class OtherFilterTest {
  private static final String TOTAL = "contactcenter_queue_offered_total";
  private static final String TODAY = "contactcenter_queue_today_offered";
  private static final String COMPLETE = "contactcenter_report_today_complete_ratio";
  private static final EntityFilter WITHOUT_ONE =
      new EntityFilter(List.of(), List.of(Pattern.compile("1")));

  private static final EntityFilter WITHOUT_NAMED_ONE =
      new EntityFilter(List.of(), List.of(Pattern.compile("Queue 1")));

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock("2026-03-04T08:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @BeforeEach
  void script() {
    Instant first = Instant.parse("2026-03-04T08:00:00Z");
    for (int i = 0; i < 32; i++) {
      String at = first.plus(Duration.ofMinutes(15L * i)).toString();
      vendor.offers("1", at, 10);
      vendor.offers("2", at, 10);
    }
  }

  @Test
  void aQueueThatIsNoLongerLeftOutHasItsWholeDay() {
    setup.queues = WITHOUT_ONE;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
      assertThat(exporter.scrape().value(TODAY, "queue=\"2\"")).hasValue(170);
      setup.queues = EntityFilter.ALL;
      exporter.reload(setup.config());
      assertThat(exporter.scrape().entities(TODAY)).isEmpty();
      assertThat(complete(exporter)).isLessThan(1);
      // What is open is not left until the next poll.
      exporter.runUntil("2026-03-04T12:24:00Z");
      assertThat(exporter.scrape().value(TODAY, "queue=\"1\"")).hasValue(170);

      wholeDay(exporter);
    }
  }

  @Test
  void itHasItAfterARestartToo() {
    setup.state(folder);
    setup.queues = WITHOUT_ONE;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
    }
    setup.queues = EntityFilter.ALL;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      wholeDay(exporter);
    }
  }

  @Test
  void whatWasReadInTheSameWayIsNotReadAgain() {
    setup.state(folder);
    setup.queues = WITHOUT_ONE;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
    }
    int calls = vendor.calls.size();
    setup.queues = new EntityFilter(List.of(), List.of(Pattern.compile("1")));
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:36:00Z");
      assertThat(vendor.calls.subList(calls, vendor.calls.size()))
          .allMatch(call -> !call.window().start().isBefore(Instant.parse("2026-03-04T11:45:00Z")));
    }
  }

  @Test
  void whatIsLeftOutFromNowOnGoesAtOnceAndGoesOnWhenItIsLetInAgain() {
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
      assertThat(exporter.scrape().value(TOTAL, "queue=\"1\"")).isNotEmpty();
      long one = exporter.scrape().value(TOTAL, "queue=\"1\"").orElseThrow();
      long other = exporter.scrape().value(TOTAL, "queue=\"2\"").orElseThrow();
      setup.queues = WITHOUT_NAMED_ONE;
      exporter.reload(setup.config());
      assertThat(ofQueueOne(exporter)).isEmpty();
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(other);
      exporter.runUntil("2026-03-04T12:36:00Z");
      assertThat(ofQueueOne(exporter)).isEmpty();
      assertThat(exporter.scrape().value(TODAY, "queue=\"2\"")).hasValue(180);
      assertThat(complete(exporter)).isEqualTo(1);

      setup.queues = EntityFilter.ALL;
      exporter.reload(setup.config());
      exporter.runUntil("2026-03-04T13:06:00Z");
      // What settled meanwhile is not counted, and nothing is counted twice.
      assertThat(exporter.scrape().value(TOTAL, "queue=\"1\"").orElseThrow()).isBetween(one, 190L);
      assertThat(exporter.scrape().value(TODAY, "queue=\"1\"")).hasValue(200);
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(200);
      assertThat(exporter.scrape().sum("contactcenter_report_late_rows_total")).isZero();
    }
  }

  @Test
  void itGoesAfterARestartToo() {
    setup.state(folder);
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
    }
    setup.queues = WITHOUT_NAMED_ONE;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      assertThat(exporter.scrape().entities("").keySet()).isNotEmpty();
      assertThat(ofQueueOne(exporter)).isEmpty();
      exporter.runUntil("2026-03-04T12:36:00Z");
      assertThat(ofQueueOne(exporter)).isEmpty();
    }
  }

  @Test
  void aMistakeThatIsTakenBackAtOnceCostsNothing() {
    setup.state(folder);
    Map<String, Long> before;
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
      before = exporter.scrape().counters();
      setup.queues = new EntityFilter(List.of(), List.of(Pattern.compile(".*")));
      exporter.reload(setup.config());
      assertThat(exporter.scrape().counters()).isEmpty();
    }
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      assertThat(exporter.scrape().counters()).isEmpty();
      setup.queues = EntityFilter.ALL;
      exporter.reload(setup.config());
      assertThat(exporter.scrape().counters()).isEqualTo(before);
      exporter.runUntil("2026-03-04T13:06:00Z");
      assertThat(exporter.scrape().value(TOTAL, "queue=\"1\"")).hasValue(200);
      assertThat(exporter.scrape().value(TOTAL, "queue=\"2\"")).hasValue(200);
    }
  }

  @Test
  void whoChangesOneFilterLosesNothingOfWhatStays() {
    setup.queues = new EntityFilter(List.of(Pattern.compile("Queue [12]")), List.of());
    try (VirtualExporter exporter = VirtualExporter.open(clock, setup.config(), vendor)) {
      exporter.runUntil("2026-03-04T12:22:00Z");
      Map<String, Long> before = exporter.scrape().counters();
      setup.agents = new EntityFilter(List.of(), List.of(Pattern.compile("Test .*")));
      exporter.reload(setup.config());
      assertThat(exporter.scrape().counters()).isEqualTo(before);
    }
  }

  private static List<String> ofQueueOne(VirtualExporter exporter) {
    return exporter.scrape().entities("").keySet().stream()
        .filter(series -> series.contains("queue=\"1\""))
        .toList();
  }

  private static double complete(VirtualExporter exporter) {
    return Double.longBitsToDouble(exporter.scrape().value(COMPLETE).orElseThrow());
  }

  private static void wholeDay(VirtualExporter exporter) {
    exporter.runUntil("2026-03-04T12:36:00Z");
    Scrape scrape = exporter.scrape();
    assertThat(scrape.value(TODAY, "queue=\"1\"")).hasValue(180);
    assertThat(scrape.value(TODAY, "queue=\"2\"")).hasValue(180);
    assertThat(complete(exporter)).isEqualTo(1);
    exporter.runUntil("2026-03-04T13:06:00Z");
    scrape = exporter.scrape();
    // What was open at the change counts, as it is read.
    assertThat(scrape.value(TOTAL, "queue=\"2\"")).hasValue(200);
    assertThat(scrape.value(TOTAL, "queue=\"1\"").orElseThrow()).isBetween(40L, 70L);
    assertThat(scrape.value(TODAY, "queue=\"1\"")).hasValue(200);
    assertThat(scrape.sum("contactcenter_report_late_rows_total")).isZero();
    assertThat(scrape.sum("contactcenter_report_intervals_missed_total")).isZero();
  }
}
