package io.contactcenter.exporter.bench;

import io.contactcenter.exporter.bench.Exposed.Family;
import io.contactcenter.exporter.bench.Exposed.Series;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the exporter is compared with, each in a process of its own. */
final class Rival {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private Rival() {}

  /** Arguments: which, the port, and a file with what the exporter exposes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int port = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "route" -> route(port);
      case "constant" -> constant(port, Path.of(args[2]));
      case "client_java" -> clientJava(port, Path.of(args[2]));
      case "micrometer" -> micrometer(port, Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** A Javalin with one route. */
  private static void route(int port) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/-/healthy", context -> context.result("healthy\n"));
            })
        .start("127.0.0.1", port);
  }

  /** The same bytes as a constant, compressed before. */
  private static void constant(int port, Path file) throws IOException {
    byte[] plain = Files.readAllBytes(file);
    byte[] gzip = Files.readAllBytes(Path.of(file + ".gz"));
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.routes.get(
                  "/metrics",
                  context -> {
                    boolean small = "gzip".equals(context.header("Accept-Encoding"));
                    if (small) {
                      context.header("Content-Encoding", "gzip");
                    }
                    context.contentType(TEXT).result(small ? gzip : plain);
                  });
            })
        .start("127.0.0.1", port);
  }

  /** The library's own server over a collector whose snapshots exist already. */
  private static void clientJava(int port, Path file) throws IOException, InterruptedException {
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(Collected.once(Exposed.families(Files.readAllBytes(file))));
    HTTPServer.builder()
        .inetAddress(InetAddress.getLoopbackAddress())
        .port(port)
        .registry(registry)
        .buildAndStart();
    // All of its threads are daemons.
    Thread.currentThread().join();
  }

  /** A meter for each series, and Javalin's own compression. */
  private static void micrometer(int port, Path file) throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    for (Family family : Exposed.families(Files.readAllBytes(file))) {
      for (Series series : family.series()) {
        meter(registry, family, series);
      }
    }
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/metrics", context -> context.contentType(TEXT).result(registry.scrape()));
            })
        .start("127.0.0.1", port);
  }

  private static void meter(PrometheusMeterRegistry registry, Family family, Series series) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < series.names().size(); i++) {
      tags.add(Tag.of(series.names().get(i), series.values().get(i)));
    }
    if (family.gauge()) {
      Gauge.builder(family.name(), series, Series::value)
          .strongReference(true)
          .description(family.help())
          .tags(tags)
          .register(registry);
    } else {
      registry.counter(family.name(), tags).increment(series.value());
    }
  }
}
