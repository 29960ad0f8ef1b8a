package io.contactcenter.exporter.vendor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.StrictFormat;
import io.contactcenter.exporter.exposition.Variant;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.LedgerCodec;
import io.contactcenter.exporter.ledger.StateFile;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.polling.Stepper;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Defect;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings;
import io.contactcenter.exporter.vendor.vcc.VccSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Vendors that answer with whatever a generator makes of right answers and of published ones: the
 * log-in, the directory and every report. Nothing happens but what is documented: rows are rejected
 * and counted, polls fail for one of the reasons, the exposition is one, the state can be read, and
 * where the vendor is itself again, so is the exporter.
 *
 * <p>{@code -Dhostile.seed=N} draws other answers, {@code -Dhostile.seconds=N} more of them; a
 * failure names its seed.
 */
class HostileVendorTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Set<String> REASONS =
      Arrays.stream(Failure.values()).map(Failure::id).collect(Collectors.toSet());
  private static final int SERIES = 20_000;
  private static final long BYTES = 4 << 20;
  private static final long SEED = Long.getLong("hostile.seed", 1);
  private static final Duration TIME =
      Duration.ofSeconds(Long.getLong("hostile.seconds", 24)).dividedBy(Hostile.values().length);

  /** A vendor in one of its notations. */
  enum Hostile {
    RINGCX("ringcx", "ringcx"),
    WORK("8x8-work", "work"),
    RINGCENTRAL("ringcentral", "ringcentral"),
    VCC_JSON("8x8-contact-center", "vcc"),
    VCC_XML("8x8-contact-center", "vcc", s -> in(VccSettings.Format.XML, s)),
    VCC_CSV("8x8-contact-center", "vcc", s -> in(VccSettings.Format.CSV, s)),
    MOTIONCX("motioncx", "motioncx"),
    MOTIONCX_SUMS("motioncx", "motioncx", Hostile::sums);

    final String type;
    final String folder;
    final UnaryOperator<VendorSettings> settings;

    Hostile(String type, String folder) {
      this(type, folder, settings -> settings);
    }

    Hostile(String type, String folder, UnaryOperator<VendorSettings> settings) {
      this.type = type;
      this.folder = folder;
      this.settings = settings;
    }

    private static VendorSettings in(VccSettings.Format format, VendorSettings settings) {
      VccSettings vcc = (VccSettings) settings;
      return new VccSettings(
          vcc.tenant(),
          vcc.token(),
          format,
          vcc.timeWaiting(),
          vcc.endInclusive(),
          vcc.agentsAsked());
    }

    private static VendorSettings sums(VendorSettings settings) {
      MotionCxSettings motion = (MotionCxSettings) settings;
      return new MotionCxSettings(
          motion.apiKey(),
          motion.authScheme(),
          motion.tenantId(),
          MotionCxSettings.Mode.AGGREGATES,
          motion.pageSize(),
          motion.selectFields(),
          motion.shortAbandon(),
          motion.workStates(),
          motion.workStateEndInclusive());
    }
  }

  private final VirtualClock clock = new VirtualClock("2026-11-20T15:05:10Z");
  private final ListAppender<ILoggingEvent> defects = new ListAppender<>();

  @TempDir(factory = InMemory.class)
  Path folder;

  /** A permit is synced before it is given out, and there are thousands. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "hostile")
          : Files.createTempDirectory("hostile");
    }
  }

  @ParameterizedTest
  @EnumSource(Hostile.class)
  void whateverComesInTheRestGoesOn(Hostile hostile) throws Exception {
    defects.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Defect.class);
    logger.addAppender(defects);
    HostileVendor between = new HostileVendor(hostile.folder);
    try (VendorUnderTest simulated =
            Optional.ofNullable(VendorsUnderTest.ALL.get(hostile.type))
                .orElseThrow()
                .apply(new VendorUnderTest.Setting(Trial.CENTER, Changes.NONE, clock::now, false));
        Transport transport = between.transport()) {
      long end = System.nanoTime() + TIME.toNanos();
      long round = 0;
      do {
        round(hostile, simulated, transport, between, SEED + round);
        round++;
      } while (System.nanoTime() < end);
      System.out.printf(
          "%s: %d rounds of hostile answers, from -Dhostile.seed=%d on%n", hostile, round, SEED);
    } finally {
      logger.detachAppender(defects);
    }
  }

  private void round(
      Hostile hostile,
      VendorUnderTest simulated,
      Transport transport,
      HostileVendor between,
      long seed)
      throws Exception {
    String told = hostile + " -Dhostile.seed=" + seed;
    Vendor vendor = simulated.vendor(transport);
    Config config = config(hostile, simulated, vendor.schema(), seed);
    Expositions expositions =
        new Expositions(
            new Snapshot(0, clock.now(), List.of()),
            () -> LiveSnapshot.EMPTY,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            clock);
    Environment environment =
        new Environment(
            clock,
            Map.of(vendor.schema().type(), vendor),
            expositions::publish,
            StateEvents.NONE,
            new Random(seed));
    Stepper stepper = new Stepper(config, environment);
    try {
      between.changes(3, seed);
      run(stepper, Duration.ofMinutes(50), told);
      check(expositions, config, stepper.engine().sources().get(0), told);
      between.changes(0, seed);
      run(stepper, Duration.ofMinutes(40), told);
      check(expositions, config, stepper.engine().sources().get(0), told);
      Status.Source source = stepper.engine().sources().get(0);
      assertThat(source.state()).as("%s: %s", told, source.lastFailure()).isEqualTo("up");
    } finally {
      stepper.engine().close();
    }
    assertThat(defects.list).as(told).isEmpty();
  }

  private void run(Stepper stepper, Duration duration, String told) {
    Instant end = clock.now().plus(duration);
    while (clock.now().isBefore(end)) {
      long left = stepper.next() - clock.nanoTime();
      clock.advance(Duration.ofNanos(Math.max(0, Math.min(left, Duration.ofMinutes(5).toNanos()))));
      try {
        stepper.step();
      } catch (RuntimeException | Error e) {
        throw new AssertionError(told, e);
      }
    }
  }

  private static void check(
      Expositions expositions, Config config, Status.Source source, String told) throws Exception {
    for (Variant variant : List.of(Variant.TEXT_PLAIN, Variant.OPENMETRICS_GZIP)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      expositions.answer(variant).writeTo(out);
      InputStream plain = new ByteArrayInputStream(out.toByteArray());
      try (InputStream in = variant.gzip() ? new GZIPInputStream(plain) : plain) {
        // A decoder that fails where the bytes are no UTF-8.
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        StrictFormat.check(text, variant.format());
        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' && c != '\t')).as(told).isEmpty();
      } catch (AssertionError e) {
        throw new AssertionError(told, e);
      }
    }
    assertThat(new StateFile(config.stateFile().orElseThrow()).read(LedgerCodec::read))
        .as(told)
        .isPresent();
    assertThat(source.reports())
        .as(told)
        .allSatisfy(
            report ->
                report
                    .lastFailure()
                    .ifPresent(failure -> assertThat(REASONS).contains(failure.reason())));
  }

  private Config config(
      Hostile hostile, VendorUnderTest simulated, VendorSchema schema, long seed) {
    VendorSchema.Defaults defaults = schema.defaults();
    SourceConfig source =
        new SourceConfig(
            "acme",
            schema.type(),
            simulated.baseUrl(),
            ZONE,
            ZONE,
            new Grid(new BusinessDay(ZONE, LocalTime.MIDNIGHT), defaults.interval()),
            defaults.interval(),
            defaults.availabilityDelay(),
            defaults.interval(),
            defaults.interval().multipliedBy(3),
            Duration.ofSeconds(30),
            List.of(new RateLimit(100_000, Duration.ofSeconds(1))),
            simulated.reports().stream().map(schema::reportName).toList(),
            EntityFilter.ALL,
            EntityFilter.ALL,
            List.of(),
            hostile.settings.apply(simulated.settings()));
    // A state lives through several rounds, as through restarts.
    String state = hostile.name().toLowerCase(Locale.ROOT) + seed / 4;
    return new Config(
        new InetSocketAddress(0),
        Optional.of(folder.resolve(state)),
        Duration.ofSeconds(150),
        new Privacy(Privacy.Agents.NAME, Optional.empty()),
        new Config.Limits(SERIES, BYTES),
        List.of(),
        List.of(source));
  }
}
