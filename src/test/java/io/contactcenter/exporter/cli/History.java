package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.cli.simulated.SimulatedVendor;
import io.contactcenter.exporter.cli.simulated.SimulatedVendors;
import io.contactcenter.exporter.cli.simulated.Wanted;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.SelfMetrics;
import io.contactcenter.exporter.exposition.Variant;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.motioncx.MotionCxSimulator;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Transport;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Some hours of the exporter with all simulated vendors, lived through on a virtual clock: real
 * clients, engine and expositions at the intervals and limits of real vendors. What a Prometheus
 * would have scraped becomes its storage.
 */
final class History implements AutoCloseable {
  /** In which the simulated centers stand. */
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** When it ends: noon of a Thursday has just passed there, the busiest time of the day. */
  static final Instant END = Instant.parse("2026-11-19T18:10:00Z");

  /**
   * When MotionCX refuses everything for {@link #OUTAGE_LASTS}, so that there is one to be seen.
   */
  static final Instant OUTAGE = Instant.parse("2026-11-19T14:28:00Z");

  static final Duration OUTAGE_LASTS = Duration.ofMinutes(40);

  /** A few rows are late or corrected, as real vendors' are. */
  private static final Faults ROWS = Faults.NONE.withLate(0.02, 1200).withCorrected(0.02, 1200);

  static final Duration SCRAPE_EVERY = Duration.ofSeconds(60);

  private static final long SEED = 1;
  private static final List<String> SETTINGS =
      List.of("privacy: {agents: name}", "service_levels: [{target: 0.80}]", "sources:");

  private final VirtualClock clock;
  private final List<SimulatedVendor> simulated;
  private final Transport transport;
  private final Expositions expositions;
  private final Stepper stepper;

  /** Arguments: how many hours, and the folder for the storage, which is there and empty. */
  public static void main(String[] args) throws Exception {
    live(Duration.ofHours(Long.parseLong(args[0])), Path.of(args[1]));
  }

  /** Lives through the last {@code length} before {@link #END} for a storage in {@code folder}. */
  static void live(Duration length, Path folder) throws Exception {
    Instant begin = END.minus(length);
    try (History history = new History(begin, Files.createTempDirectory("history"));
        Blocks blocks = new Blocks(folder, begin)) {
      history.live(END, blocks);
    }
  }

  private History(Instant begin, Path folder) throws IOException, StateLock.HeldException {
    clock = new VirtualClock(begin.toString());
    simulated =
        SimulatedVendors.start(
            SimulatedVendors.types(),
            new Wanted("127.0.0.1", 0, SEED, ZONE, 1, false, ROWS, clock::now));
    BuildVersion build = new BuildVersion();
    transport = new Transport(build.version());
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    SelfMetrics self = new SelfMetrics(registry, build.version(), build.revision(), begin);
    AtomicReference<@Nullable Stepper> polling = new AtomicReference<>();
    expositions =
        new Expositions(
            new Snapshot(0, begin, List.of()), () -> live(polling.get()), registry, clock);
    stepper =
        new Stepper(
            config(folder),
            new Environment(
                clock,
                Vendors.all(transport),
                expositions::publish,
                events(self),
                new Random(SEED)));
    polling.set(stepper);
  }

  private static LiveSnapshot live(@Nullable Stepper stepper) {
    return stepper == null ? LiveSnapshot.EMPTY : stepper.engine().live();
  }

  private static StateEvents events(SelfMetrics self) {
    return new StateEvents() {
      @Override
      public void written(Instant at) {
        self.stateWritten(at);
      }

      @Override
      public void writeFailed() {
        throw new IllegalStateException("the state cannot be written");
      }
    };
  }

  private Config config(Path folder) {
    List<String> lines = new ArrayList<>(List.of("state_file: " + folder.resolve("state")));
    lines.addAll(SETTINGS);
    for (SimulatedVendor vendor : simulated) {
      lines.addAll(vendor.source("-demo", List.of("time_zone: " + ZONE, "poll_every: 15m")));
    }
    ConfigReader.Result result =
        ConfigReader.read("history", String.join("\n", lines) + "\n", Vendors.schemas());
    if (result instanceof ConfigReader.Good good) {
      return good.config();
    }
    throw new IllegalStateException(result.toString());
  }

  /** Lets time pass until {@code end}, scraping on the way. */
  private void live(Instant end, Blocks blocks) throws IOException {
    Instant scrape = clock.now();
    while (!scrape.isAfter(end)) {
      Duration left = Duration.between(clock.now(), scrape);
      Duration next = Duration.ofNanos(stepper.next() - clock.nanoTime());
      if (next.compareTo(left) <= 0) {
        pass(next);
        stepper.step();
      } else {
        pass(left);
        if (scrape.equals(OUTAGE)) {
          strike();
        }
        blocks.add(scrape(), scrape);
        scrape = scrape.plus(SCRAPE_EVERY);
      }
    }
  }

  private void strike() {
    Outage outage = Outage.of(Trouble.UNAVAILABLE).lasting((int) OUTAGE_LASTS.toSeconds());
    Faults faults = new Faults(List.of(outage), ROWS.flaws());
    for (SimulatedVendor vendor : simulated) {
      if (vendor.simulator() instanceof MotionCxSimulator motion) {
        motion.faults(faults);
      }
    }
  }

  private void pass(Duration duration) {
    clock.advance(duration.isNegative() ? Duration.ZERO : duration);
  }

  private byte[] scrape() throws IOException {
    ByteArrayOutputStream scrape = new ByteArrayOutputStream(1 << 18);
    expositions.answer(Variant.OPENMETRICS_PLAIN).writeTo(scrape);
    return scrape.toByteArray();
  }

  @Override
  public void close() throws IOException {
    stepper.engine().close();
    transport.close();
    Running.close(simulated.stream().map(SimulatedVendor::simulator).toArray(AutoCloseable[]::new));
  }
}
