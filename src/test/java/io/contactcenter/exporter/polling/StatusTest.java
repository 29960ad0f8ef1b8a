package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.snapshot.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people are told of a source that fails. */
class StatusTest {
  private final VirtualClock clock = new VirtualClock("2026-03-04T10:01:00Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);

  @Test
  void theAgeOfTheNewestIntervalGoesOnAfterItIsShownNoMore() {
    vendor.offers("1", "2026-03-04T10:00:00Z", 10);
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.runUntil("2026-03-04T10:21:00Z");
      vendor.stop();
      exporter.runUntil("2026-03-04T11:00:00Z");
      Status.Source shown = exporter.engine.sources().get(0);
      assertThat(shown.queues()).hasSize(1);
      assertThat(shown.reports().get(0).tooOld()).isFalse();
      assertThat(shown.reports().get(0).dataAgeSeconds()).contains(2700.0);

      exporter.runUntil("2026-03-04T14:15:00Z");
      Status.Source gone = exporter.engine.sources().get(0);
      Status.Report report = gone.reports().get(0);
      assertThat(gone.queues()).isEmpty();
      assertThat(report.tooOld()).isTrue();
      assertThat(report.intervalEnd()).contains(Instant.parse("2026-03-04T10:15:00Z"));
      assertThat(report.dataAgeSeconds()).contains(14_400.0);
      assertThat(report.todayCompleteRatio()).isEqualTo(1);
    }
  }

  @Test
  void aReportThatHasReadNothingHasNoAge() {
    vendor.stop();
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.runUntil("2026-03-04T14:15:00Z");
      Status.Report report = exporter.engine.sources().get(0).reports().get(0);

      assertThat(report.state()).isEqualTo("failed");
      assertThat(report.dataAgeSeconds()).isEmpty();
      assertThat(report.tooOld()).isFalse();
    }
  }
}
