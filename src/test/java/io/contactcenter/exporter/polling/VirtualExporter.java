package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The engine on virtual time and one thread: whatever is due next takes its step, and Prometheus
 * scrapes every 15 seconds. Every snapshot is held to what holds for all of them: no series twice,
 * no counter lower than it was.
 */
final class VirtualExporter implements AutoCloseable {
  static final Duration SCRAPE_EVERY = Duration.ofSeconds(15);

  final VirtualClock clock;
  final Engine engine;
  private final Stepper stepper;
  private final List<Consumer<Scrape>> scrapers = new ArrayList<>();
  private final Counted counted;
  private final Writes writes;
  private @Nullable Snapshot served;
  private @Nullable Scrape read;
  private long nextScrape;

  /** The counters as they were last served, by series; what a restart goes on from. */
  static final class Counted {
    private Map<String, Long> counters = new TreeMap<>();

    void take(Map<String, Long> now, Instant at) {
      now.forEach(
          (series, value) ->
              assertThat(value)
                  .as("%s at %s", series, at)
                  .isGreaterThanOrEqualTo(counters.getOrDefault(series, 0L)));
      counters = now;
    }
  }

  /** What becomes of the state file. */
  static final class Writes implements StateEvents {
    int written;
    int failed;
    private Runnable afterWrite = () -> {};

    /** Runs {@code work} when the state is durable and not yet served. */
    void afterWrite(Runnable work) {
      afterWrite = work;
    }

    @Override
    public void written(Instant at) {
      written++;
      afterWrite.run();
    }

    @Override
    public void writeFailed() {
      failed++;
    }
  }

  private VirtualExporter(
      VirtualClock clock, Config config, Vendor vendor, Counted counted, Writes writes)
      throws IOException, StateLock.HeldException {
    this.clock = clock;
    this.counted = counted;
    this.writes = writes;
    Environment environment =
        new Environment(
            clock, Map.of(vendor.schema().type(), vendor), this::serve, writes, new Random(1));
    this.stepper = new Stepper(config, environment);
    this.engine = stepper.engine();
    this.nextScrape = clock.nanoTime();
  }

  /** An exporter that has asked nobody yet. */
  static VirtualExporter open(VirtualClock clock, Config config, Vendor vendor) {
    return open(clock, config, vendor, new Counted(), new Writes());
  }

  /** An exporter that goes on from what was {@code counted} by others before it. */
  static VirtualExporter open(
      VirtualClock clock, Config config, Vendor vendor, Counted counted, Writes writes) {
    try {
      return new VirtualExporter(clock, config, vendor, counted, writes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StateLock.HeldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls {@code scraper} every 15 seconds from now on. */
  void scrape(Consumer<Scrape> scraper) {
    scrapers.add(scraper);
  }

  /** What a scrape shows now. */
  Scrape scrape() {
    Scrape now = read;
    if (now == null) {
      now = new Scrape(snapshot());
      read = now;
    }
    return now;
  }

  Snapshot snapshot() {
    if (served == null) {
      throw new IllegalStateException("nothing was served");
    }
    return served;
  }

  Writes writes() {
    return writes;
  }

  /** Lets {@code duration} pass. */
  void run(Duration duration) {
    runUntil(clock.now().plus(duration));
  }

  /** Lets time pass until the wall clock says {@code end}. */
  void runUntil(String end) {
    runUntil(Instant.parse(end));
  }

  /** Lets time pass until the wall clock says {@code end}. */
  void runUntil(Instant end) {
    long until = clock.nanoTime() + Math.max(0, Duration.between(clock.now(), end).toNanos());
    while (true) {
      long at = stepper.next();
      if (at - until > 0) {
        pass(until);
        return;
      }
      pass(at);
      stepper.step();
    }
  }

  void reload(Config config) {
    stepper.reload(config);
  }

  /** Lets go of everything, as a SIGTERM does. */
  @Override
  public void close() {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Snapshot snapshot) {
    if (served != null) {
      assertThat(snapshot.version()).isGreaterThan(served.version());
    }
    served = snapshot;
    read = null;
    counted.take(scrape().counters(), snapshot.at());
  }

  /** Lets time pass until {@code nanos}, scraping on the way. */
  private void pass(long nanos) {
    while (nextScrape - nanos <= 0) {
      advance(nextScrape);
      scrapers.forEach(scraper -> scraper.accept(scrape()));
      nextScrape += SCRAPE_EVERY.toNanos();
    }
    advance(nanos);
  }

  private void advance(long nanos) {
    clock.advance(Duration.ofNanos(Math.max(0, nanos - clock.nanoTime())));
  }
}
