package io.contactcenter.exporter.endtoend;

import static io.contactcenter.exporter.endtoend.Prometheus.replaced;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** An Alertmanager with our own configuration, but for addresses and less patience. */
final class Alertmanager implements AutoCloseable {
  private final Process process;
  private final Web web;

  private Alertmanager(Process process, Web web) {
    this.process = process;
    this.web = web;
  }

  /** Tells {@code webhook} what ours tells the service that prints alerts. */
  static Alertmanager telling(URI webhook, Path folder) throws IOException {
    // Debian's name, and everybody else's.
    Tool debians = new Tool("prometheus-alertmanager");
    Tool program = debians.isInstalled() ? debians : new Tool("alertmanager");
    program.require();
    Path ours = Path.of("prometheus").toAbsolutePath();
    String config = Files.readString(ours.resolve("alertmanager.yml"));
    config = replaced(config, "http://alerts:10044/cgi-bin/alerts", webhook.toString());
    config = replaced(config, "templates/*.tmpl", ours.resolve("templates") + "/*.tmpl");
    config = replaced(config, "group_wait: 30s", "group_wait: 1s");
    config = replaced(config, "group_interval: 5m", "group_interval: 1s");
    Path file = Files.writeString(folder.resolve("alertmanager.yml"), config);
    URI address = URI.create("http://127.0.0.1:" + DemoIT.freePort());
    Process process =
        new ProcessBuilder(
                program.name(),
                "--config.file=" + file,
                "--storage.path=" + folder.resolve("alertmanager"),
                "--cluster.listen-address=",
                "--web.listen-address=" + address.getAuthority())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("alertmanager.log").toFile())
            .start();
    Alertmanager alertmanager = new Alertmanager(process, new Web(address));
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreException(UncheckedIOException.class)
        .until(() -> alertmanager.web.status("/-/ready") == 200);
    return alertmanager;
  }

  URI address() {
    return web.base();
  }

  /** The alerts that all {@code matchers} hold for, silenced and inhibited ones too. */
  JsonNode alerts(String... matchers) {
    StringBuilder path = new StringBuilder("/api/v2/alerts");
    char separator = '?';
    for (String matcher : matchers) {
      String filter = URLEncoder.encode(matcher, StandardCharsets.UTF_8);
      path.append(separator).append("filter=").append(filter);
      separator = '&';
    }
    return web.json(path.toString());
  }

  /** Takes alerts, as from Prometheus. */
  void post(JsonNode alerts) {
    HttpResponse<String> answer = web.postJson("/api/v2/alerts", alerts.toString());
    Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
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
}
