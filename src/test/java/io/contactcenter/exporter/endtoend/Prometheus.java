package io.contactcenter.exporter.endtoend;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assertions;

/** A Prometheus with our own configuration, but for addresses and a shorter interval. */
final class Prometheus implements AutoCloseable {
  private final Process process;
  private final Web web;

  private Prometheus(Process process, Web web) {
    this.process = process;
    this.web = web;
  }

  /** Scrapes {@code exporter}; its files lie in {@code folder}. */
  static Prometheus scraping(URI exporter, Path folder) throws IOException {
    return start(exporter, folder, Path.of("prometheus", "rules"), config -> config);
  }

  /** Has {@code rules}, looks at them every second and tells {@code alertmanager} too. */
  static Prometheus alerting(URI exporter, URI alertmanager, Path rules, Path folder)
      throws IOException {
    return start(
        exporter,
        folder,
        rules,
        config ->
            replaced(
                replaced(config, "alertmanager:9093", alertmanager.getAuthority()),
                "evaluation_interval: 15s",
                "evaluation_interval: 1s"));
  }

  private static Prometheus start(URI exporter, Path folder, Path rules, UnaryOperator<String> also)
      throws IOException {
    new Tool("prometheus").require();
    int port = DemoIT.freePort();
    String config =
        replaced(
            also.apply(Files.readString(Path.of("prometheus", "prometheus.yml"))),
            "exporter:10042",
            exporter.getAuthority());
    config = replaced(config, "localhost:9090", "127.0.0.1:" + port);
    config = replaced(config, "scrape_interval: 15s", "scrape_interval: 1s");
    config = replaced(config, "scrape_timeout: 10s", "scrape_timeout: 1s");
    config = replaced(config, "rules/*.yml", rules.toAbsolutePath() + "/*.yml");
    Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    Prometheus prometheus =
        new Prometheus(process, new Web(URI.create("http://127.0.0.1:" + port)));
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreException(UncheckedIOException.class)
        .until(() -> prometheus.web.status("/-/ready") == 200);
    return prometheus;
  }

  /** The only value of {@code query}; NaN where it has none. */
  double value(String query, Instant at) {
    JsonNode result = result(query, at);
    return result.size() == 1 ? result.get(0).path("value").get(1).asDouble() : Double.NaN;
  }

  /** Every element of an instant vector with its value. */
  Map<Series, BigDecimal> vector(String query, Instant at) {
    Map<Series, BigDecimal> vector = new HashMap<>();
    for (JsonNode element : result(query, at)) {
      Series series = Series.of(element.path("metric"));
      BigDecimal value = new BigDecimal(element.path("value").get(1).asText());
      Assertions.assertThat(vector.put(series, value)).as("twice: " + series).isNull();
    }
    return vector;
  }

  /** Every element of a range vector with its samples, the oldest first. */
  Map<Series, List<Sample>> samples(String query, Instant at) {
    Map<Series, List<Sample>> samples = new HashMap<>();
    for (JsonNode element : result(query, at)) {
      Series series = Series.of(element.path("metric"));
      List<Sample> its = new ArrayList<>();
      for (JsonNode sample : element.path("values")) {
        its.add(new Sample(sample.get(0).asDouble(), new BigDecimal(sample.get(1).asText())));
      }
      Assertions.assertThat(samples.put(series, its)).as("twice: " + series).isNull();
    }
    return samples;
  }

  /**
   * What one scrape found of a series.
   *
   * @param at epoch seconds
   */
  record Sample(double at, BigDecimal value) {}

  private JsonNode result(String query, Instant at) {
    return web.json(
            "/api/v1/query?time="
                + at.toEpochMilli() / 1000.0
                + "&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .path("data")
        .path("result");
  }

  String text(String path) {
    return web.get(path).body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code text} with {@code by} in place of {@code what}, which has to be in it. */
  static String replaced(String text, String what, String by) {
    Assertions.assertThat(text).contains(what);
    return text.replace(what, by);
  }
}
