package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contactcenter.exporter.endtoend.Totals.Reckoning;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A real Prometheus that watches a bad night: kills and orderly restarts, rows that come late or
 * are corrected in either direction, storms of 429, a midnight.
 */
@Execution(ExecutionMode.CONCURRENT)
class TotalsIT {
  private static final String END = "contactcenter_report_interval_end_timestamp_seconds";

  private static final String CORRECTIONS =
      "sum(contactcenter_report_corrections_total{direction=\"%s\"})";

  // So late that midnight comes, so early that there are calls enough to be wrong about in either
  // direction. A fixed date, as who calls when is drawn by it.
  private static final ZonedDateTime EVENING =
      ZonedDateTime.of(2026, 3, 10, 18, 30, 0, 0, ZoneId.of("America/New_York"));

  // Before the last reading of an interval, which is at least 35 minutes after its end.
  private static final int RIGHT_AFTER_SECONDS = 20 * 60;
  private static final int RETRY_AFTER_SECONDS = 4;

  @TempDir private Path folder;

  private final Random random = random();
  private final Vendor vendor = new Vendor(EVENING);
  private Path config;
  private URI address;
  private Jar serve;

  private static Random random() {
    long seed = Long.getLong("totals.seed", System.nanoTime());
    System.out.println("totals.seed=" + seed);
    return new Random(seed);
  }

  @BeforeEach
  void serve() throws IOException {
    vendor.nextInterval();
    String listen = "127.0.0.1:" + DemoIT.freePort();
    address = URI.create("http://" + listen);
    // More than two scrapes of Prometheus.
    config = vendor.config(folder, "zero_hold: 4s");
    Files.writeString(config, Files.readString(config).replace("127.0.0.1:0", listen));
    serve = Jar.serve(config);
  }

  @AfterEach
  void stop() {
    serve.close();
    vendor.close();
  }

  @Test
  void areWhatHappenedAndIsOwedInEverySeriesThroughABadNight() throws IOException {
    Instant counting = vendor.currentInterval();
    try (Prometheus prometheus = Prometheus.scraping(address, folder)) {
      Totals totals = new Totals(vendor, counting, new Web(address), prometheus);
      read(counting);
      Reckoning start = totals.reckon(counting);

      for (int i = 0; i < 2; i++) {
        vendor.faults(unsettled(0.4));
        read(vendor.nextInterval());
        restart(this::kill);
        restart(this::end);
      }
      Reckoning restarted = totals.reckon(truth());

      storm(RetryAfter.DATE, () -> {});
      storm(RetryAfter.SECONDS, this::restartKilled);
      Reckoning stormed = totals.reckon(truth());

      vendor.faults(unsettled(1));
      Instant wrong = vendor.nextInterval();
      read(wrong);
      vendor.faults(Faults.NONE);
      Reckoning indebted = totals.reckon(wrong);
      assertThat(totals.owed()).as("what was too much and cannot be taken back").isNotEmpty();

      for (int i = 0; i < 4; i++) {
        read(vendor.nextInterval());
      }
      Reckoning end = totals.reckon(truth());

      assertThat(counting.atZone(vendor.zone()).toLocalDate())
          .isBefore(end.until().atZone(vendor.zone()).toLocalDate());
      for (String direction : List.of("up", "down")) {
        assertThat(prometheus.value(CORRECTIONS.formatted(direction), end.at())).isPositive();
      }
      totals.assertIncreased(start, restarted);
      totals.assertIncreased(restarted, stormed);
      totals.assertIncreased(stormed, indebted);
      totals.assertIncreased(indebted, end);
      totals.assertIncreased(start, end);
    }
  }

  /** Rows of which that share is wrong at first, and half that share is not there. */
  private static Faults unsettled(double share, Outage... outages) {
    return Faults.of(outages)
        .withCorrected(share, RIGHT_AFTER_SECONDS)
        .withLate(share / 2, RIGHT_AFTER_SECONDS);
  }

  /** The next interval, when it and all before have been read as they are. */
  private Instant truth() {
    vendor.faults(Faults.NONE);
    Instant end = vendor.nextInterval();
    read(end);
    return end;
  }

  /** Ends the exporter while it may be reading an interval, and starts it again. */
  private void restart(Runnable end) {
    vendor.nextInterval();
    pause(random.nextInt(2_500));
    end.run();
    try {
      // Log-ins are limited over restarts, which is the matter of another test.
      Files.deleteIfExists(folder.resolve("state.budget"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serve = Jar.serve(config);
  }

  /**
   * Four intervals pass while every report is refused, and halfway something else happens. How long
   * the exporter stays away it decides by the refusals it knows, so the storm waits for its first.
   */
  private void storm(RetryAfter how, Runnable halfway) {
    long before = refusals();
    long began = System.nanoTime();
    vendor.faults(
        unsettled(
            0.4, Outage.of(Trouble.THROTTLED, "reports").retryAfter(how, RETRY_AFTER_SECONDS)));
    for (int i = 0; i < 4; i++) {
      vendor.nextInterval();
      pause(2_000);
      if (i == 1) {
        halfway.run();
      }
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> refusals() > before);
    long asked = refusals() - before;
    double seconds = (System.nanoTime() - began) / 1e9;
    vendor.faults(unsettled(0.4));
    assertThat((double) asked)
        .as(
            "requests in %s s of which each was told to come back %s s later",
            seconds, RETRY_AFTER_SECONDS)
        .isLessThanOrEqualTo(seconds / RETRY_AFTER_SECONDS + 1);
  }

  private long refusals() {
    return vendor.account().entries().stream().filter(entry -> entry.status() == 429).count();
  }

  private void restartKilled() {
    kill();
    serve = Jar.serve(config);
  }

  private void kill() {
    serve.close();
  }

  private void end() {
    serve.signal("TERM");
    assertThat(serve.exitCode()).isZero();
  }

  /** Waits until every report has read the interval that ends at {@code end}. */
  private void read(Instant end) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              Map<String, Double> ends = new Web(address).scrape().of(END);
              return ends.size() == 3
                  && ends.values().stream().allMatch(at -> at == end.getEpochSecond());
            });
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
