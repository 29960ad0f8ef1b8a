package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clocks that jump, with the real client against the simulated RingCX under its documented limits.
 * Whatever jumps: no storm of requests, no silence, nothing counted twice or not at all.
 */
class ClockJumpTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String END = "contactcenter_report_interval_end_timestamp_seconds";
  private static final String NEXT_POLL = "contactcenter_report_next_poll_timestamp_seconds";

  /**
   * How old the newest interval may become: its successor is asked for 20 min 2 s after its end.
   */
  private static final Duration OLDEST = Duration.ofMinutes(22);

  /** How long after a jump anything may be wrong. */
  private static final Duration GRACE = Duration.ofMinutes(3);

  private static final Duration POLL_EVERY = Duration.ofMinutes(15);

  private final VirtualClock clock = new VirtualClock("2026-11-18T15:01:00Z"); // 10:01
  private final Transport transport = new Transport("test");
  private Duration vendorAhead = Duration.ZERO;
  private Instant watchedFrom = Instant.MIN;

  @AfterEach
  void close() {
    transport.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT7M",
        "PT-7M",
        "PT14M",
        "PT-14M",
        "PT1H",
        "PT-1H",
        "PT12H",
        "PT-12H",
        "PT48H",
        "PT-48H",
        "PT8760H",
        "PT-8760H"
      })
  void aWallClockThatIsSetChangesNothing(Duration by) {
    afterAJump(
        () -> {
          clock.set(by);
          vendorAhead = vendorAhead.minus(by);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1H", "PT-48H"})
  void aWallClockThatIsSetBackAndForthChangesNothing(Duration by) {
    afterAJump(
        () -> {
          clock.set(by);
          clock.advance(Duration.ofSeconds(40));
          clock.set(by.negated());
        });
  }

  /** The monotonic clock of Linux stands still in a suspended machine. */
  @ParameterizedTest
  @ValueSource(strings = {"PT7M", "PT1H", "PT10H"})
  void aMachineThatWasSuspendedMakesUpForIt(Duration asleep) {
    afterAJump(() -> clock.set(asleep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-20M", "PT-2H", "PT-12H", "PT-720H"})
  void aVendorsClockThatIsWrongForAWhileSilencesNothing(Duration by) {
    try (RingCxSimulator simulator = simulator();
        VirtualExporter exporter = open(simulator)) {
      exporter.run(Duration.ofMinutes(58));
      vendorAhead = by;
      exporter.run(Duration.ofMinutes(14));
      vendorAhead = Duration.ZERO;
      // By its next poll it knows.
      watch(exporter, vendorNow().plus(POLL_EVERY).plus(GRACE));
      exporter.run(Duration.ofHours(3));
      assertCounted(exporter, simulator);
    }
  }

  private void afterAJump(Runnable jump) {
    try (RingCxSimulator simulator = simulator();
        VirtualExporter exporter = open(simulator)) {
      watch(exporter, vendorNow().plusSeconds(1_500));
      exporter.run(Duration.ofMinutes(58));
      jump.run();
      watchedFrom = vendorNow().plus(GRACE);
      long before = requests(simulator);
      exporter.run(Duration.ofHours(1));
      // Four polls and their settling; what a jump leaves to be made up for; what it spoils.
      assertThat(requests(simulator) - before).isBetween(4L, 30L);
      exporter.run(Duration.ofHours(2));
      assertCounted(exporter, simulator);
      assertThat(simulator.account().violations()).isZero();
      assertThat(
              simulator.account().entries().stream()
                  .filter(entry -> entry.group().equals("reports") && entry.status() != 200))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void aClockThatIsSetDuringACallSettlesNothingEarly() {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    vendor.offers("1", "2026-11-18T15:00:00Z", 5);
    vendor.corrects("1", "2026-11-18T15:00:00Z", 5);
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      vendor.down =
          call -> {
            if (vendor.ahead.isZero()) {
              clock.set(Duration.ofHours(-1));
              vendor.ahead = Duration.ofHours(1);
            }
            return false;
          };
      exporter.run(Duration.ofMinutes(20));
      vendor.corrects("1", "2026-11-18T15:00:00Z", 8);
      exporter.run(Duration.ofHours(1));
      assertThat(exporter.scrape().value("contactcenter_queue_offered_total")).hasValue(8);
      assertThat(exporter.scrape().sum("contactcenter_report_late_rows_total")).isZero();
    }
  }

  /** A machine may start with a clock of another day, and no network until it is set. */
  @ParameterizedTest
  @ValueSource(strings = {"PT72H", "PT-72H"})
  void countingBeginsWhenTheExporterDidWhateverTheClockSaidThen(Duration by) {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    for (int quarter = 0; quarter < 12; quarter++) {
      Instant at = Instant.parse("2026-11-18T12:00:00Z").plus(Duration.ofMinutes(15L * quarter));
      vendor.offers("1", at.toString(), 100);
    }
    vendor.offers("1", "2026-11-18T15:00:00Z", 5);
    vendor.offers("1", "2026-11-18T15:15:00Z", 3);
    clock.set(by.negated());
    vendor.stop();
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.run(Duration.ofMinutes(3));
      clock.set(by);
      vendor.recover();
      exporter.run(Duration.ofHours(1));
      assertThat(exporter.scrape().value("contactcenter_queue_offered_total")).hasValue(8);
      assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
    }
  }

  @Test
  void aBackOffIsAsLongAsItIsWhateverTheClockSays() {
    ScriptedVendor vendor = new ScriptedVendor(clock);
    try (VirtualExporter exporter = VirtualExporter.open(clock, new Setup().config(), vendor)) {
      exporter.run(Duration.ofMinutes(35));
      vendor.stop();
      runUntilCalls(exporter, vendor, vendor.calls.size() + 4);
      long failed = clock.nanoTime();
      clock.set(Duration.ofMinutes(-3));
      runUntilCalls(exporter, vendor, vendor.calls.size() + 1);
      // The fourth: 30 s, 60 s, 120 s, then 240 s, of which jitter takes half at the most.
      assertThat(Duration.ofNanos(clock.nanoTime() - failed))
          .isBetween(Duration.ofSeconds(119), Duration.ofSeconds(242));
    }
  }

  private static void runUntilCalls(VirtualExporter exporter, ScriptedVendor vendor, int calls) {
    while (vendor.calls.size() < calls) {
      exporter.run(Duration.ofSeconds(1));
    }
  }

  /** Holds every scrape from a moment of the vendor's time on to what people may expect of it. */
  private void watch(VirtualExporter exporter, Instant from) {
    watchedFrom = from;
    exporter.scrape(
        scrape -> {
          OptionalLong end = scrape.value(END);
          if (end.isPresent()) {
            assertThat(instant(end.getAsLong())).isBefore(vendorNow());
          }
          if (!vendorNow().isBefore(watchedFrom)) {
            assertThat(instant(end.orElseThrow()))
                .as("the newest interval's end, shown at %s", vendorNow())
                .isAfter(vendorNow().minus(OLDEST));
            assertThat(scrape.all("contactcenter_queue_interval_offered")).isNotEmpty();
            assertThat(instant(scrape.value(NEXT_POLL).orElseThrow()))
                .isBetween(clock.now().minusSeconds(60), clock.now().plus(POLL_EVERY));
          }
        });
  }

  private void assertCounted(VirtualExporter exporter, RingCxSimulator simulator) {
    Instant end = instant(exporter.scrape().value(END).orElseThrow());
    Account truth =
        new Account(
            simulator.history(),
            Instant.parse("2026-11-18T15:00:00Z").getEpochSecond(),
            end.getEpochSecond());
    for (Queue queue : simulator.history().center().queues()) {
      long offered =
          truth.queue(queue).get(QueueFigure.OFFERED_DIRECT)
              + truth.queue(queue).get(QueueFigure.OVERFLOW_IN);
      assertThat(
              exporter
                  .scrape()
                  .sum("contactcenter_queue_offered_total", "queue=\"" + queue.id() + "\""))
          .as("offered to %s until %s", queue.id(), end)
          .isEqualTo(offered);
    }
    assertThat(exporter.scrape().sum("contactcenter_report_late_rows_total")).isZero();
    assertThat(exporter.scrape().sum("contactcenter_report_corrections_total")).isZero();
    assertThat(exporter.scrape().sum("contactcenter_report_intervals_missed_total")).isZero();
  }

  private static long requests(RingCxSimulator simulator) {
    return simulator.account().entries().stream()
        .map(Book.Entry::group)
        .filter("reports"::equals)
        .count();
  }

  private Instant vendorNow() {
    return clock.now().plus(vendorAhead);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private RingCxSimulator simulator() {
    return RingCxSimulator.start(Options.strict().withZone(ZONE).withClock(this::vendorNow));
  }

  private VirtualExporter open(RingCxSimulator simulator) {
    Setup setup = new Setup().strict();
    setup.url = simulator.baseUrl();
    setup.zone = ZONE;
    setup.settings =
        new RingCxSettings(
            simulator.baseUrl(),
            new Secret(Credentials.CLIENT_ID),
            new Secret(Credentials.CLIENT_SECRET),
            new Secret(Credentials.JWT),
            Credentials.RC_ACCOUNT_ID,
            Credentials.SUB_ACCOUNT_ID,
            true,
            true,
            RingCxSettings.TimeIntervalUnit.MINUTES,
            RingCxSettings.InteractionsApi.V2);
    return VirtualExporter.open(clock, setup.config(), new RingCxVendor(transport));
  }
}
