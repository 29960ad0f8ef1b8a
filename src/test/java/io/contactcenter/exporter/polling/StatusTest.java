package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
  void theLogSaysOnceThatAReportRecoveredAndSinceWhenItFailed() {
    Logger logger = (Logger) LoggerFactory.getLogger(AccountRun.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    vendor.offers("1", "2026-03-04T10:00:00Z", 10);
    vendor.ahead = Duration.ofMinutes(20);
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.runUntil("2026-03-04T10:21:00Z");
      vendor.stop();
      exporter.runUntil("2026-03-04T12:14:00Z");
      vendor.recover();
      exporter.runUntil("2026-03-04T14:15:00Z");
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getLevel() == Level.INFO)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "source acme: report queue is well again; its polls had failed since"
                + " 2026-03-04T10:30:02Z");
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
