package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.contactcenter.exporter.vendor.AccountBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Polls the newest interval of every report once, without state and without a thread. */
public final class Once {
  private final SourceFactory factory;
  private final Clock clock;
  private final RandomGenerator random;
  private final Map<String, AccountBudget> budgets = new HashMap<>();

  public Once(Map<String, Vendor> vendors, Clock clock, RandomGenerator random) {
    this.factory = new SourceFactory(vendors, new AgentKeys(false), clock);
    this.clock = clock;
    this.random = random;
  }

  /**
   * What the sources of {@code config} say; {@code config} should hold no counter back.
   *
   * @param failures is told of every report that brought nothing, in words
   * @param warnings is told of rows that were rejected
   */
  public Snapshot poll(Config config, Consumer<String> failures, Consumer<String> warnings)
      throws InterruptedException {
    List<SourceSnapshot> snapshots = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      VendorClock vendorClock = new VendorClock(clock);
      SourceRun run =
          factory.make(
              config,
              source,
              budget(source),
              vendorClock,
              Optional.empty(),
              identity -> Optional.empty());
      try {
        poll(run, failures, warnings);
        snapshots.add(
            SeriesLimit.fit(List.of(new SourceAssembly().assemble(run)), Integer.MAX_VALUE)
                .get(0)
                .snapshot());
      } finally {
        run.source.close();
      }
    }
    return new Snapshot(1, clock.now(), snapshots);
  }

  private void poll(SourceRun run, Consumer<String> failures, Consumer<String> warnings)
      throws InterruptedException {
    try {
      run.learned(Fetch.directory(run));
    } catch (VendorException e) {
      failures.accept(run.config.name() + ": " + e.failure().id() + ": " + e.getMessage());
      return;
    }
    Instant now = run.vendorClock.now().minus(ReportRun.GUARD);
    Interval newest = run.config.grid().latestEndedBy(now.minus(run.config.availabilityDelay()));
    Window window = new Window(List.of(newest));
    for (ReportRun report : run.reports) {
      Question question = question(report, window, run);
      ReadingCollector collector =
          new ReadingCollector(window, question.today(), report.ledger.terms().mostEntities());
      try {
        Optional<VendorException> noDay = Fetch.rows(run, report, question, collector);
        report.ledger.countFrom(newest.start());
        report.ledger.apply(
            collector.reading(run.vendorClock.now()), run.terms(report), clock.nanoTime());
        run.introduce(clock.nanoTime());
        for (ReadingCollector.Rejection reason : ReadingCollector.Rejection.values()) {
          collector
              .why(reason)
              .ifPresent(why -> warnings.accept(words(run, report) + "row rejected: " + why));
        }
        if (noDay.isPresent()) {
          throw noDay.get();
        }
      } catch (VendorException e) {
        failures.accept(words(run, report) + e.failure().id() + ": " + e.getMessage());
      }
    }
  }

  private static Question question(ReportRun report, Window window, SourceRun run) {
    Interval newest = window.intervals().get(0);
    Optional<Interval> today =
        report.report.sumsDays()
            ? Optional.of(new Interval(report.ledger.dayOf(newest).start(), newest.end()))
            : Optional.empty();
    return new Question(window, today, RememberedThresholds.of(window, report.ledger, run.terms()));
  }

  private static String words(SourceRun run, ReportRun report) {
    return run.config.name() + ": report " + report.report.name() + ": ";
  }

  private AccountBudget budget(SourceConfig source) {
    return budgets.computeIfAbsent(
        SourceFactory.account(source),
        key -> {
          var limits = factory.vendor(source).limits(source);
          return new AccountBudget(limits, Optional.empty(), clock, random, state -> {});
        });
  }
}
