package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A configured threshold that the vendor's figures can be counted again for. */
class RecountedThresholdTest {
  private static final String THRESHOLD = "contactcenter_queue_service_level_threshold_seconds";
  private static final String UNAVAILABLE = "contactcenter_queue_service_level_unavailable";

  private static final Instant READ = Instant.parse("2026-03-04T08:45:00Z");
  private static final Instant UNREAD = Instant.parse("2026-03-04T09:00:00Z");

  private final VirtualClock clock = new VirtualClock("2026-03-04T09:05:30Z");
  private final ScriptedVendor vendor = new ScriptedVendor(clock);

  @Test
  void isWhatTheSourceIsAskedForAndWhatIsShown() {
    vendor.offers("1", "2026-03-04T08:45:00Z", 4);
    vendor.recounted = threshold -> threshold.equals(Duration.ofSeconds(20));
    try (VirtualExporter exporter = VirtualExporter.open(clock, within(20), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");

      assertThat(vendor.thresholds).containsEntry(READ, Optional.of(Duration.ofSeconds(20)));
      assertThat(exporter.scrape().value(THRESHOLD)).hasValue(20_000_000);
      assertThat(exporter.scrape().value(UNAVAILABLE)).isEmpty();
      assertThat(exporter.scrape().value("contactcenter_queue_interval_service_level_met"))
          .hasValue(2);
    }
  }

  @Test
  void isSaidToBeUnavailableWhereItCannotBeRecounted() {
    vendor.offers("1", "2026-03-04T08:45:00Z", 4);
    try (VirtualExporter exporter = VirtualExporter.open(clock, within(20), vendor)) {
      exporter.runUntil("2026-03-04T09:06:00Z");

      assertThat(exporter.scrape().value(UNAVAILABLE, "reason=\"threshold\"")).hasValue(1);
      assertThat(exporter.scrape().value(THRESHOLD)).isEmpty();
      assertThat(exporter.scrape().value("contactcenter_queue_interval_service_level_met"))
          .isEmpty();
    }
  }

  @Test
  void aChangedOneAppliesToIntervalsFirstReadAfterIt() {
    vendor.offers("1", "2026-03-04T08:45:00Z", 4);
    vendor.offers("1", "2026-03-04T09:00:00Z", 4);
    vendor.recounted = threshold -> true;
    try (VirtualExporter exporter = VirtualExporter.open(clock, within(20), vendor)) {
      exporter.runUntil("2026-03-04T09:10:00Z");
      exporter.reload(within(30));
      exporter.runUntil("2026-03-04T09:21:00Z");

      assertThat(vendor.thresholds)
          .containsEntry(READ, Optional.of(Duration.ofSeconds(20)))
          .containsEntry(UNREAD, Optional.of(Duration.ofSeconds(30)));
      assertThat(exporter.scrape().value(THRESHOLD)).hasValue(30_000_000);
    }
  }

  private static Config within(int seconds) {
    Setup setup = new Setup();
    Config plain = setup.config();
    return new Config(
        plain.listen(),
        plain.stateFile(),
        plain.zeroHold(),
        plain.privacy(),
        plain.limits(),
        List.of(
            new ServiceLevel(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Formula.ANSWERED_ONLY),
                Optional.of(0.8),
                Optional.of(Duration.ofSeconds(seconds)),
                Optional.empty())),
        plain.sources());
  }
}
