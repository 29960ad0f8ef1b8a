package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameCollisionTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void aGaugeOfTheRegistryWithANameOfTheCatalogueIsRefused() {
    Gauge.builder("contactcenter.queue.interval.answered", () -> 1).register(registry);
    assertRefused("contactcenter_queue_interval_answered");
  }

  @Test
  void aCounterOfTheRegistryWithANameOfTheCatalogueIsRefused() {
    Counter.builder("contactcenter.vendor.requests").register(registry);
    assertRefused("contactcenter_vendor_requests_total");
  }

  @Test
  void aGaugeNamedAsACounterIsInOpenMetricsIsRefused() {
    Gauge.builder("contactcenter.vendor.requests", () -> 1).register(registry);
    assertRefused("contactcenter_vendor_requests");
  }

  @Test
  void aTimerNamedAsAHistogramIsRefused() {
    Timer.builder("contactcenter.vendor.request.duration").register(registry);
    assertRefused("contactcenter_vendor_request_duration_seconds_sum");
  }

  @Test
  void theMetricsOfTheExporterItselfAreWelcome() {
    SelfMetrics self = new SelfMetrics(registry, "0.1.0", "unknown", Fixture.NOW);
    self.stateWritten(Fixture.NOW);
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  private void assertRefused(String name) {
    assertThatThrownBy(this::start)
        .isInstanceOf(NameCollisionException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("rename");
  }

  private void start() {
    new Expositions(
        new Snapshot(0, Fixture.NOW, List.of()),
        () -> LiveSnapshot.EMPTY,
        registry,
        new ManualClock());
  }
}
