package io.contactcenter.exporter.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.contactcenter.exporter.cli.simulated.SimulatedVendor;
import io.contactcenter.exporter.cli.simulated.SimulatedVendors;
import io.contactcenter.exporter.cli.simulated.Wanted;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.Variant;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.polling.EngineServer;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.web.WebServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Hours of the exporter with all simulated vendors, on a virtual clock, after which everything that
 * somebody can see of it is at hand.
 */
final class PrivateHours implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant BEGIN = Instant.parse("2026-11-19T14:01:00Z");
  private static final StateEvents UNHEARD =
      new StateEvents() {
        @Override
        public void written(Instant at) {}

        @Override
        public void writeFailed() {
          throw new IllegalStateException("the state cannot be written");
        }
      };

  private final VirtualClock clock = new VirtualClock(BEGIN.toString());
  private final Path folder;
  private final List<SimulatedVendor> simulated =
      SimulatedVendors.start(
          SimulatedVendors.types(),
          new Wanted(
              "127.0.0.1",
              0,
              1,
              ZONE,
              1,
              true,
              Faults.NONE.withLate(0.02, 1200).withCorrected(0.02, 1200),
              clock::now));

  PrivateHours(Path folder) {
    this.folder = folder;
  }

  /** What was seen, by where: the expositions, the pages, the log, every file. */
  Map<String, String> live(String privacy, Duration length) throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger("io.contactcenter.exporter");
    Level former = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    root.setAdditive(false);
    Map<String, String> seen = new TreeMap<>();
    Transport transport = new Transport("test");
    try {
      Expositions expositions =
          new Expositions(
              new Snapshot(0, clock.now(), List.of()),
              () -> LiveSnapshot.EMPTY,
              new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
              clock);
      Stepper stepper =
          new Stepper(
              config(privacy),
              new Environment(
                  clock, Vendors.all(transport), expositions::publish, UNHEARD, new Random(1)));
      try {
        live(stepper, length);
        for (Variant variant : List.of(Variant.OPENMETRICS_PLAIN, Variant.TEXT_PLAIN)) {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          expositions.answer(variant).writeTo(out);
          seen.put("metrics " + variant, out.toString(StandardCharsets.UTF_8));
        }
        pages(stepper, expositions, seen);
      } finally {
        stepper.engine().close();
      }
    } finally {
      transport.close();
      root.detachAppender(log);
      root.setLevel(former);
      root.setAdditive(true);
    }
    StringBuilder lines = new StringBuilder();
    log.list.forEach(line -> lines.append(line.getFormattedMessage()).append('\n'));
    seen.put("log", lines.toString());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> !file.toString().endsWith(".key")).toList()) {
        seen.put("file " + file.getFileName(), Files.readString(file));
      }
    }
    return seen;
  }

  private void live(Stepper stepper, Duration length) {
    Instant end = clock.now().plus(length);
    while (clock.now().isBefore(end)) {
      clock.advance(Duration.ofNanos(Math.max(0, stepper.next() - clock.nanoTime())));
      stepper.step();
    }
  }

  private void pages(Stepper stepper, Expositions expositions, Map<String, String> seen)
      throws Exception {
    try (WebServer web =
        EngineServer.listen(clock, stepper.engine(), expositions, Optional::empty)) {
      for (String path : List.of("/", "/api/v1/status")) {
        seen.put(
            "page " + path,
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .body());
      }
    }
  }

  private Config config(String privacy) {
    List<String> lines = new ArrayList<>();
    lines.add("state_file: " + folder.resolve("state"));
    lines.add("privacy: " + privacy);
    lines.add("sources:");
    for (SimulatedVendor vendor : simulated) {
      lines.addAll(vendor.source("-demo", List.of("time_zone: " + ZONE, "poll_every: 15m")));
    }
    ConfigReader.Result result =
        ConfigReader.read("privacy", String.join("\n", lines) + "\n", Vendors.schemas());
    if (result instanceof ConfigReader.Good good) {
      return good.config();
    }
    throw new IllegalStateException(result.toString());
  }

  @Override
  public void close() throws IOException {
    Running.close(simulated.stream().map(SimulatedVendor::simulator).toArray(AutoCloseable[]::new));
  }
}
