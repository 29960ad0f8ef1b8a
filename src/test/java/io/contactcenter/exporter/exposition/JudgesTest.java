package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/**
 * Programs of others judge what is exposed. Without them the tests are skipped, or fail where the
 * environment has {@code CI} or {@code REQUIRE_TOOLS}. Debian: prometheus,
 * python3-prometheus-client.
 */
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
    require("promtool", "--version");
    Path text = write(snapshot, Variant.TEXT_PLAIN);
    assertThat(output(text, "promtool", "check", "metrics")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void pythonsOpenMetricsParserReadsEverySample(Snapshot snapshot) throws Exception {
    require("/usr/bin/python3", "-c", "import prometheus_client.openmetrics.parser");
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
    require("gzip", "--version");
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

  private static void require(String... command) throws InterruptedException {
    boolean there;
    try {
      there = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    }
    if (!there && (System.getenv("CI") != null || System.getenv("REQUIRE_TOOLS") != null)) {
      fail("required, but does not run: " + command[0]);
    }
    assumeTrue(there, () -> "does not run: " + command[0]);
  }

  /** What {@code command} says, output and errors, reading {@code input}; it must succeed. */
  private static String output(Path input, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectInput(input.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
