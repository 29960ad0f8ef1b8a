package io.contactcenter.exporter.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.web.WebServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine behind the real HTTP server, on a clock that a test moves; what it published. */
final class ServedExporter implements AutoCloseable {
  /** A scrape that waits this long waits for something else than a rendering. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final Engine engine;
  final WebServer web;

  /** What was published, as the figure of each source that has one. */
  final Set<Map<String, Long>> published = ConcurrentHashMap.newKeySet();

  private final HttpClient client = HttpClient.newHttpClient();

  ServedExporter(VirtualClock clock, Config config, Vendor vendor, Supplier<Config> reloaded)
      throws IOException, StateLock.HeldException {
    AtomicReference<@Nullable Engine> polling = new AtomicReference<>();
    Expositions expositions =
        new Expositions(
            new Snapshot(0, clock.now(), List.of()),
            () -> live(polling.get()),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            clock);
    engine =
        Engine.open(
            config,
            new Environment(
                clock,
                Map.of(vendor.schema().type(), vendor),
                snapshot -> {
                  published.add(figures(snapshot));
                  expositions.publish(snapshot);
                },
                new VirtualExporter.Writes(),
                new Random(1)));
    polling.set(engine);
    Object reloading = new Object();
    web =
        EngineServer.listen(
            clock,
            engine,
            expositions,
            () -> {
              synchronized (reloading) {
                engine.reload(reloaded.get());
              }
              return Optional.empty();
            });
  }

  private static LiveSnapshot live(@Nullable Engine engine) {
    return engine == null ? LiveSnapshot.EMPTY : engine.live();
  }

  private static Map<String, Long> figures(Snapshot snapshot) {
    Map<String, Long> figures = new ConcurrentHashMap<>();
    Scrape scrape = new Scrape(snapshot);
    for (SourceSnapshot source : snapshot.sources()) {
      scrape
          .value(
              "contactcenter_queue_offered_total",
              "source=\"" + source.source() + "\"",
              "queue=\"1\"")
          .ifPresent(figure -> figures.put(source.source(), figure));
    }
    return Map.copyOf(figures);
  }

  /** The activity of the account of a source. */
  Activity account(String source) {
    return engine.activities().stream()
        .filter(AccountRun.class::isInstance)
        .map(AccountRun.class::cast)
        .filter(account -> account.name().equals(source))
        .findFirst()
        .orElseThrow();
  }

  /** A request to {@code path} with these headers, which has to be answered in time. */
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
            .timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  CompletableFuture<Integer> status(String path) {
    return client
        .sendAsync(request(path).build(), HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  /** A whole scrape without compression. */
  String scrape() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(request("/metrics"));
    assertThat(response.statusCode()).isEqualTo(200);
    return new String(response.body(), UTF_8);
  }

  @Override
  public void close() {
    web.close();
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
