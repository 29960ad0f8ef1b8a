package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is ended, in order or not, and another one that goes on from its state. */
class RestartIT {
  private static final String END = "contactcenter_report_interval_end_timestamp_seconds";
  private static final int RESTARTS = 8;
  private static final int STARTS_IN_A_ROW = 8;

  @TempDir private Path folder;

  /** The highest value that each counter was ever scraped with. */
  private final Map<String, Double> highest = new HashMap<>();

  @Test
  void noCounterFallsAndNoIntervalIsLostWhereverItIsKilled() throws IOException {
    long seed = Long.getLong("restart.seed", System.nanoTime());
    System.out.println("restart.seed=" + seed);
    Random random = new Random(seed);
    try (Vendor vendor = new Vendor()) {
      Path config = vendor.config(folder);
      Instant counting = vendor.currentInterval();
      Instant newest = counting;
      Jar serve = Jar.serve(config);
      try {
        Jar reading = serve;
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> scrape(reading).sum("contactcenter_report_today_complete_ratio") == 3);
        for (int i = 0; i < RESTARTS; i++) {
          newest = vendor.nextInterval();
          if (i % 3 == 0) {
            awaitInterval(serve, newest);
          } else {
            scrapeFor(serve, Duration.ofMillis(random.nextInt(2_500)));
          }
          if (random.nextBoolean()) {
            serve.signal("TERM");
            assertThat(serve.exitCode()).isZero();
          } else {
            serve.close();
          }
          // Log-ins are limited over restarts, which is the matter of another test.
          Files.deleteIfExists(folder.resolve("state.budget"));
          serve = Jar.serve(config);
          Scrape first = scrape(serve);
          assertThat(first.of("contactcenter_queue_offered_total"))
              .as("counters are there at once")
              .isNotEmpty();
          assertThat(first.of("contactcenter_queue_today_offered"))
              .as("today is there at once")
              .isNotEmpty();
        }
        awaitInterval(serve, newest);
        Map<String, Double> happened = vendor.happened(counting, newest);
        Jar last = serve;
        await()
            .atMost(Duration.ofSeconds(10))
            .pollInterval(Duration.ofMillis(200))
            .untilAsserted(() -> assertThat(Vendor.counted(scrape(last))).isEqualTo(happened));
      } finally {
        serve.close();
      }
    }
  }

  @Test
  void aLoopOfRestartsKeepsToEveryLimit() {
    try (RingCxSimulator strict = RingCxSimulator.start(Options.strict())) {
      Path config =
          new Simulated(
                  strict.baseUrl(),
                  "state_file: " + folder.resolve("state"),
                  "time_zone: America/New_York")
              .in(folder);
      for (int i = 0; i < STARTS_IN_A_ROW; i++) {
        try (Jar serve = Jar.serve(config)) {
          long before = logIns(strict.account());
          if (i == 0) {
            awaitAllReports(serve);
          } else {
            // Until it has logged in, or has thought better of it.
            long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            while (logIns(strict.account()) < before + 2 && System.nanoTime() < until) {
              LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
          }
        }
      }

      Book.Account account = strict.account();
      assertThat(account.violations()).as(account.entries().toString()).isZero();
      assertThat(logIns(account)).isBetween(2L, 10L);
      assertThat(account.entries()).noneMatch(entry -> entry.status() == 429);
    }
  }

  private static long logIns(Book.Account account) {
    return account.entries().stream().filter(entry -> entry.group().equals("auth")).count();
  }

  /** The limits are those of the vendor: three reports in a minute are all there is. */
  private static void awaitAllReports(Jar serve) {
    Web exporter = new Web(serve.url());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              Scrape scrape = exporter.scrape();
              return !scrape.of("contactcenter_queue_interval_offered").isEmpty()
                  && !scrape.of("contactcenter_agent_interval_logged_in_seconds").isEmpty()
                  && !scrape.of("contactcenter_agent_queue_interval_answered").isEmpty();
            });
  }

  /** Scrapes until the newest interval of every report ends at {@code end}, or after it. */
  private void awaitInterval(Jar serve, Instant end) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              Map<String, Double> ends = scrape(serve).of(END);
              return ends.size() == 3
                  && ends.values().stream().allMatch(at -> at >= end.getEpochSecond());
            });
  }

  private void scrapeFor(Jar serve, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    do {
      scrape(serve);
    } while (System.nanoTime() < until);
  }

  /** A scrape in which no counter is lower than in any before. */
  private Scrape scrape(Jar serve) {
    Scrape scrape = new Web(serve.url()).scrape();
    scrape
        .where(RestartIT::isCounter)
        .forEach(
            (series, value) -> {
              assertThat(value)
                  .as(series)
                  .isGreaterThanOrEqualTo(highest.getOrDefault(series, 0.0));
              highest.put(series, value);
            });
    return scrape;
  }

  private static boolean isCounter(String series) {
    return series.matches("contactcenter_(queue|agent|agent_queue)_[a-z_]+_total\\{.*");
  }
}
