package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelfMetricsTest {
  private final ManualClock clock = new ManualClock();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SelfMetrics self = new SelfMetrics(registry, "0.1.0", "4f2a91c", Fixture.NOW);

  @Test
  void areNamedAndExplainedAsInTheCatalogue() {
    self.stateWritten(Fixture.NOW);
    String text = scrape(Format.TEXT);
    for (Family family : SelfMetrics.FAMILIES) {
      assertThat(text)
          .contains("# HELP " + family.name() + " " + family.help() + "\n")
          .contains(
              "# TYPE "
                  + family.name()
                  + " "
                  + family.kind().name().toLowerCase(Locale.ROOT)
                  + "\n");
    }
    assertThat(text)
        .contains("contactcenter_exporter_build_info{")
        .contains("version=\"0.1.0\"")
        .contains("revision=\"4f2a91c\"")
        .contains("java_version=\"" + System.getProperty("java.version") + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void bothFormatsAreValidWithTheJvmAndTheProcess(Format format) {
    self.stateWritten(Fixture.NOW);
    assertThat(StrictFormat.check(scrape(format), format))
        .contains(
            "jvm_memory_used_bytes",
            "jvm_threads_current",
            "jvm_gc_collection_seconds",
            "jvm_buffer_pool_used_bytes",
            "process_resident_memory_bytes",
            "process_start_time_seconds",
            format == Format.TEXT ? "process_cpu_seconds_total" : "process_cpu_seconds",
            format == Format.TEXT ? "jvm_classes_loaded_total" : "jvm_classes_loaded",
            format == Format.TEXT ? "jvm_runtime_info" : "jvm_runtime");
  }

  @Test
  void aFailedReloadKeepsTheTimeOfTheLastGoodOne() {
    self.reloadFailed();
    assertThat(scrape(Format.TEXT))
        .contains("contactcenter_exporter_config_last_reload_successful 0.0\n")
        .contains("_last_reload_success_timestamp_seconds 1.772637727E9\n");
    self.reloaded(Fixture.NOW.plusSeconds(60));
    assertThat(scrape(Format.TEXT))
        .contains("contactcenter_exporter_config_last_reload_successful 1.0\n")
        .contains("_last_reload_success_timestamp_seconds 1.772637787E9\n");
  }

  @Test
  void aStateFileNeverWrittenHasNoTime() {
    self.stateWriteFailed();
    assertThat(scrape(Format.TEXT))
        .doesNotContain("state_last_write")
        .contains("contactcenter_exporter_state_write_failures_total 1.0\n");
  }

  private String scrape(Format format) {
    Expositions expositions =
        new Expositions(new Snapshot(0, Fixture.NOW, List.of()), Fixture::live, registry, clock);
    return new String(
        Fixture.bytes(expositions.answer(Variant.of(format, false))), StandardCharsets.UTF_8);
  }
}
