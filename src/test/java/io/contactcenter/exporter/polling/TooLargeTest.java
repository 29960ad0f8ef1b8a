package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for once an answer was larger than may be. */
class TooLargeTest {
  private static final String FAILURES = "contactcenter_report_poll_failures_total";
  private static final String COMPLETE = "contactcenter_report_today_complete_ratio";
  private static final String UP = "contactcenter_source_up";

  // Late in the day: three hours at a time are read back.
  private final VirtualClock clock = new VirtualClock("2026-03-04T20:07:30Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);
  private final Setup setup = new Setup();

  @Test
  void asksForHalfAsMuchAndNeverAgainForAsMuch() {
    vendor.mostIntervals = 4;
    vendor.offers("1", "2026-03-04T00:00:00Z", 3);
    vendor.offers("1", "2026-03-04T19:45:00Z", 5);
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(10));

      // 12 and 6 were too large; the newest interval had to wait for neither.
      List<Integer> asked =
          vendor.calls.stream().map(call -> call.window().intervals().size()).toList();
      assertThat(asked).startsWith(12, 1, 2, 4, 6, 1, 2, 3, 3);
      assertThat(asked.subList(7, asked.size() - 1)).containsOnly(3);
      assertThat(exporter.scrape().sum(FAILURES, "too_large")).isEqualTo(1);
      assertThat(exporter.scrape().value(UP)).hasValue(1);
      assertThat(exporter.scrape().ratio(COMPLETE)).isEqualTo(1.0);
      assertThat(exporter.scrape().sum("contactcenter_queue_today_offered")).isEqualTo(8);

      int calls = vendor.calls.size();
      exporter.run(Duration.ofHours(6));
      assertThat(vendor.calls.subList(calls, vendor.calls.size()))
          .allSatisfy(call -> assertThat(call.window().intervals()).hasSizeLessThanOrEqualTo(3));
      assertThat(exporter.scrape().sum(FAILURES)).isEqualTo(1);
    }
  }

  @Test
  void aSingleIntervalThatIsTooLargeFailsThePollAndSaysSo() {
    vendor.mostIntervals = 0;
    try (VirtualExporter exporter = open()) {
      exporter.run(Duration.ofMinutes(40));
      assertThat(exporter.scrape().value(UP)).hasValue(0);
      assertThat(exporter.scrape().sum(FAILURES, "too_large")).isGreaterThan(2);

      vendor.mostIntervals = 1;
      exporter.run(Duration.ofMinutes(60));
      assertThat(exporter.scrape().value(UP)).hasValue(1);
      assertThat(exporter.scrape().ratio(COMPLETE)).isEqualTo(1.0);
    }
  }

  private VirtualExporter open() {
    return VirtualExporter.open(clock, setup.config(), vendor);
  }
}
