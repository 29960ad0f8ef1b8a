package io.contactcenter.exporter.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Limit;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Limits;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Real threads and real HTTP against short windows, counted in the simulated vendor's book. */
class BudgetUnderLoadTest {
  private static final List<RateLimit> WINDOWS =
      List.of(new RateLimit(5, Duration.ofMillis(500)), new RateLimit(12, Duration.ofSeconds(2)));
  private static final int THREADS = 8;

  /** No program is there at once: what a dead one has sent arrives meanwhile. */
  private static final Duration START = Duration.ofMillis(400);

  private static final Duration EACH_PROCESS = Duration.ofSeconds(2);

  @Test
  void manyThreadsOfManySourcesAndProcessesKeepToOneBudget() throws Exception {
    Clock clock = Clock.system();
    // A clock that nobody can set, for the vendor.
    Instant began = clock.now();
    long beganNanos = clock.nanoTime();
    Options options =
        Options.demo()
            .withZone(ZoneId.of("UTC"))
            .withClock(() -> began.plusNanos(clock.nanoTime() - beganNanos))
            .withLimits(
                Limits.LIFTED.withReports(
                    new Limit(5, Duration.ofMillis(500)), new Limit(12, Duration.ofSeconds(2))));
    AtomicReference<BudgetState> durable = new AtomicReference<>();
    try (RingCxSimulator simulator = RingCxSimulator.start(options);
        Transport transport = new Transport("test")) {
      simulator.faults(Faults.of(Outage.of(Trouble.SLOW, "agg-agent-stats").late(0.4)));
      for (int process = 0; process < 3; process++) {
        AccountBudget budget =
            new AccountBudget(
                AccountLimits.of(Map.of(Budget.Group.REPORT, WINDOWS)),
                Optional.ofNullable(durable.get()),
                clock,
                new Random(process),
                durable::set);
        work(simulator, transport, clock, budget);
        clock.sleep(START);
      }
      Book.Account account = simulator.account();
      List<Book.Entry> reports =
          account.entries().stream().filter(entry -> entry.group().equals("reports")).toList();

      assertThat(account.violations()).as(account.entries().toString()).isZero();
      assertThat(reports).noneMatch(entry -> entry.status() == 429);
      // Twelve in two seconds and a call's time, for three times two seconds.
      assertThat(reports.size()).isBetween(24, 48);
    }
  }

  /** All threads ask as fast as they may; then they die as in a kill. */
  private static void work(
      RingCxSimulator simulator, Transport transport, Clock clock, AccountBudget budget)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    long end = clock.nanoTime() + EACH_PROCESS.toNanos();
    List<Source> sources = new ArrayList<>();
    List<Future<Integer>> done = new ArrayList<>();
    RingCxVendor vendor = new RingCxVendor(transport);
    for (int i = 0; i < THREADS; i++) {
      SourceConfig config = config(simulator, "source-" + i);
      Source source =
          vendor.open(
              config,
              new SourceContext(
                  clock, new VendorClock(clock), budget, (endpoint, took, failure) -> {}, 1 << 20));
      sources.add(source);
      Window window = new Window(List.of(interval(config, clock)));
      done.add(
          threads.submit(
              () -> {
                int calls = 0;
                while (clock.nanoTime() - end < 0) {
                  Report report = source.reports().get(calls++ % source.reports().size());
                  source.fetch(report, Question.of(window), new Nowhere());
                }
                return calls;
              }));
    }
    clock.sleep(EACH_PROCESS);
    threads.shutdownNow();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    sources.forEach(Source::close);
    for (Future<Integer> calls : done) {
      try {
        assertThat(calls.get()).isPositive();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(InterruptedException.class);
      }
    }
  }

  private static Interval interval(SourceConfig config, Clock clock) {
    return config.grid().latestEndedBy(clock.now().minus(Duration.ofMinutes(20)));
  }

  private static SourceConfig config(RingCxSimulator simulator, String name) {
    ZoneId zone = ZoneId.of("UTC");
    return new SourceConfig(
        name,
        "ringcx",
        simulator.baseUrl(),
        zone,
        zone,
        new Grid(new BusinessDay(zone, LocalTime.MIDNIGHT), Duration.ofMinutes(15)),
        Duration.ofMinutes(15),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofMinutes(45),
        Duration.ofSeconds(30),
        WINDOWS,
        List.of("queue", "agent", "agent_queue"),
        EntityFilter.ALL,
        EntityFilter.ALL,
        List.of(),
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
            RingCxSettings.InteractionsApi.V2));
  }

  /** Takes rows and forgets them. */
  private static final class Nowhere implements RowSink {
    @Override
    public void row(Row row) {}

    @Override
    public void rejected(Optional<Key> key, Optional<Instant> at, String why) {}

    @Override
    public void received(long rows) {}

    @Override
    public void excluded(String reason) {}

    @Override
    public RowSink today() {
      return this;
    }
  }
}
