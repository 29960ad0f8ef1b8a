package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.SelfFamilies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the exporter says of itself, in Micrometer's registry. Thread-safe. */
public final class SelfMetrics {
  /** The families of the catalogue that are in the registry; the others come with snapshots. */
  static final List<Family> FAMILIES =
      List.of(
          SelfFamilies.BUILD_INFO,
          SelfFamilies.CONFIG_LAST_RELOAD_SUCCESSFUL,
          SelfFamilies.CONFIG_LAST_RELOAD_SUCCESS_TIMESTAMP,
          SelfFamilies.STATE_WRITE_FAILURES,
          SelfFamilies.STATE_LAST_WRITE_TIMESTAMP);

  private final PrometheusMeterRegistry registry;
  private final AtomicLong reloadSuccessful = new AtomicLong(1);
  private final AtomicLong reloadMillis;
  private final AtomicLong stateMillis = new AtomicLong();
  private final Counter stateWriteFailures;

  /**
   * Registers everything, the JVM and the process included.
   *
   * @param configLoaded when the configuration was first loaded
   */
  public SelfMetrics(
      PrometheusMeterRegistry registry, String version, String revision, Instant configLoaded) {
    this.registry = registry;
    JvmMetrics.builder().register(registry.getPrometheusRegistry());
    // A gauge of Micrometer loses the suffix _info.
    Info.builder()
        .name(SelfFamilies.BUILD_INFO.name())
        .help(SelfFamilies.BUILD_INFO.help())
        .labelNames(SelfFamilies.BUILD_INFO.labels().toArray(String[]::new))
        .register(registry.getPrometheusRegistry())
        .addLabelValues(version, revision, System.getProperty("java.version", "unknown"));
    reloadMillis = new AtomicLong(configLoaded.toEpochMilli());
    Gauge.builder(
            SelfFamilies.CONFIG_LAST_RELOAD_SUCCESSFUL.name(),
            reloadSuccessful,
            AtomicLong::doubleValue)
        .description(SelfFamilies.CONFIG_LAST_RELOAD_SUCCESSFUL.help())
        .register(registry);
    timestamp(SelfFamilies.CONFIG_LAST_RELOAD_SUCCESS_TIMESTAMP, reloadMillis);
    stateWriteFailures =
        Counter.builder(SelfFamilies.STATE_WRITE_FAILURES.name())
            .description(SelfFamilies.STATE_WRITE_FAILURES.help())
            .register(registry);
  }

  public void reloaded(Instant at) {
    reloadMillis.set(at.toEpochMilli());
    reloadSuccessful.set(1);
  }

  /** The running configuration stays. */
  public void reloadFailed() {
    reloadSuccessful.set(0);
  }

  public void stateWritten(Instant at) {
    // Not before the first write: a state file that was never written has no time.
    if (stateMillis.getAndSet(at.toEpochMilli()) == 0) {
      timestamp(SelfFamilies.STATE_LAST_WRITE_TIMESTAMP, stateMillis);
    }
  }

  public void stateWriteFailed() {
    stateWriteFailures.increment();
  }

  private void timestamp(Family family, AtomicLong millis) {
    Gauge.builder(family.name(), millis, at -> at.get() / 1000.0)
        .description(family.help())
        .register(registry);
  }
}
