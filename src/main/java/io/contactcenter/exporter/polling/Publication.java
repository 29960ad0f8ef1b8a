package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerIdentity;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where what was learned becomes what is served: ledger, then state file, then
 * snapshot, in this order and under one lock. Scrapes never take the lock. Its steps are the timed
 * events: ends of holds, data that has become too old, queues that open and close.
 */
final class Publication implements Activity {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
  private static final Duration RETRY_STATE = Duration.ofSeconds(15);

  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;
  private final Consumer<Snapshot> served;
  private final StateKeeper state;
  private final Map<String, SourceAssembly> assemblies = new HashMap<>();
  private volatile List<SourceRun> sources = List.of();
  private List<SeriesLimit.Fitted> fitted = List.of();
  private int limit;
  private boolean changed;
  private long retryState;
  private long version;
  private @Nullable Snapshot durable;
  private volatile TimedEvents.Shown shown = TimedEvents.Shown.NOTHING;
  private Runnable sooner = () -> {};
  private Runnable halt = () -> Runtime.getRuntime().halt(1);

  Publication(Clock clock, StateKeeper state, Consumer<Snapshot> served) {
    this.clock = clock;
    this.state = state;
    this.served = served;
  }

  /** {@code wake} is run when the next timed event may have come closer. */
  void whenSooner(Runnable wake) {
    sooner = wake;
  }

  /** {@code end} is run instead of ending the process. */
  void whenLost(Runnable end) {
    halt = end;
  }

  /** Runs {@code work} while nothing else changes or publishes. */
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Runs {@code work} likewise. */
  void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /** Runs {@code work} likewise, unless the lock cannot be had within {@code patience}. */
  <T> Optional<T> lockedWithin(Duration patience, Supplier<T> work) {
    try {
      if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      lock.unlock();
    }
  }

  /** Serves other sources from now on, within {@code seriesLimit}. */
  void serve(List<SourceRun> runs, int seriesLimit) {
    change(
        () -> {
          sources = List.copyOf(runs);
          limit = seriesLimit;
          assemblies.keySet().retainAll(runs.stream().map(run -> run.config.name()).toList());
        });
  }

  /**
   * Changes ledgers, and publishes what they say then. Where memory ends in the middle, what is
   * counted is half of an answer: the process ends before any of that is kept or shown, and the
   * next one goes on from the state file.
   */
  void change(Runnable work) {
    lock.lock();
    try {
      try {
        work.run();
      } catch (VirtualMachineError e) {
        try {
          LOG.error("the process ends, since it cannot count any more: {}", e.toString());
        } finally {
          halt.run();
        }
        throw e;
      }
      changed = true;
      publish();
    } finally {
      lock.unlock();
    }
    sooner.run();
  }

  /** Publishes what holds now. */
  void publish() {
    lock.lock();
    try {
      long now = clock.nanoTime();
      for (Ledger ledger : ledgers().values()) {
        changed |= ledger.endHolds(now);
      }
      sources.forEach(source -> source.expectCounting(now));
      boolean showCounters = !(changed || state.pending()) || state.keep(ledgers());
      changed = false;
      if (state.pending()) {
        retryState = now + RETRY_STATE.toNanos();
      }
      List<SourceAssembly.Assembled> assembled = new ArrayList<>();
      for (SourceRun source : sources) {
        assembled.add(
            assemblies
                .computeIfAbsent(source.config.name(), n -> new SourceAssembly())
                .assemble(source));
      }
      fitted = SeriesLimit.fit(assembled, limit);
      version++;
      Snapshot snapshot =
          new Snapshot(
              version, clock.now(), fitted.stream().map(SeriesLimit.Fitted::snapshot).toList());
      shown = TimedEvents.shown(sources);
      // The first snapshot says what was found in the state file, and so is durable anyway.
      if (showCounters || durable == null) {
        durable = snapshot;
      } else {
        snapshot = DurableCounters.in(snapshot, durable);
      }
      served.accept(snapshot);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Duration step() {
    Duration wait = locked(this::untilNext);
    if (wait.isZero() || !locked(() -> TimedEvents.shown(sources)).equals(shown)) {
      publish();
      return locked(this::untilNext);
    }
    return wait;
  }

  /** What is known of each source, as it was last published. */
  List<SeriesLimit.Fitted> fitted() {
    return fitted;
  }

  /** The sources that are served; any thread may ask, with or without the lock. */
  List<SourceRun> sources() {
    return sources;
  }

  StateKeeper state() {
    return state;
  }

  private Map<LedgerIdentity, Ledger> ledgers() {
    Map<LedgerIdentity, Ledger> ledgers = new LinkedHashMap<>();
    for (SourceRun source : sources) {
      for (ReportRun report : source.reports) {
        ledgers.put(report.identity, report.ledger);
      }
    }
    return ledgers;
  }

  private Duration untilNext() {
    long now = clock.nanoTime();
    Duration next = TimedEvents.untilNext(sources, now);
    if (!state.pending()) {
      return next;
    }
    Duration retry = Duration.ofNanos(Math.max(0, retryState - now));
    return TimedEvents.shorter(next, retry);
  }
}
