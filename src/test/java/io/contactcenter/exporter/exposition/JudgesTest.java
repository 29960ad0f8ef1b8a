package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.snapshot.Snapshot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of others judge what is exposed. Debian: prometheus, python3-prometheus-client. */
class JudgesTest {
  private static final String PARSER =
      """
      import sys
      from prometheus_client.openmetrics.parser import text_fd_to_metric_families
      with open(sys.argv[1], encoding="utf-8", newline="\\n") as text:
          samples = [s for family in text_fd_to_metric_families(text) for s in family.samples]
      print(len(samples))
      """;

  @TempDir private Path directory;

  static Stream<Snapshot> snapshots() {
    return Stream.of(
        new Snapshot(1, Fixture.NOW, List.of()), Fixture.snapshot(), Fixture.large(2_000));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void promtoolHasNothingToSay(Snapshot snapshot) throws Exception {
    Tools.require("promtool", "--version");
    Path text = write(snapshot, Variant.TEXT_PLAIN);
    assertThat(output(text, "promtool", "check", "metrics")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void pythonsOpenMetricsParserReadsEverySample(Snapshot snapshot) throws Exception {
    Tools.require("/usr/bin/python3", "-c", "import prometheus_client.openmetrics.parser");
    Path text = write(snapshot, Variant.OPENMETRICS_PLAIN);
    long samples;
    try (Stream<String> lines = Files.lines(text)) {
      samples = lines.filter(line -> !line.startsWith("#")).count();
    }
    assertThat(output(text, "/usr/bin/python3", "-c", PARSER, text.toString()))
        .isEqualTo(samples + "\n");
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void gzipTestsTheWholeAnswer(Snapshot snapshot) throws Exception {
    Tools.require("gzip", "--version");
    Path packed = write(snapshot, Variant.OPENMETRICS_GZIP);
    assertThat(output(packed, "gzip", "--test", "--verbose")).contains("OK");
  }

  private Path write(Snapshot snapshot, Variant variant) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    SelfMetrics self = new SelfMetrics(registry, "0.1.0", "unknown", Fixture.NOW);
    self.stateWritten(Fixture.NOW);
    Expositions expositions = new Expositions(snapshot, Fixture::live, registry, new ManualClock());
    return Files.write(directory.resolve("metrics"), Fixture.bytes(expositions.answer(variant)));
  }

  private static String output(Path input, String... command) throws Exception {
    return new String(Tools.output(input, command), StandardCharsets.UTF_8);
  }
}
