package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is served: the newest snapshot, rendered when it arrives in the variants that scrapers have
 * asked for so far, and behind it the live part, which is shared for a second. Thread-safe.
 */
public final class Expositions {
  private static final long LIVE_NANOS = Duration.ofSeconds(1).toNanos();

  /** A live part and when it was taken. */
  private record Taken(Live live, long nanoTime) {}

  private final Supplier<LiveSnapshot> live;
  private final PrometheusMeterRegistry registry;
  private final Clock clock;
  private final Object publishing = new Object();
  private final Object taking = new Object();
  private volatile Exposition current;
  private volatile Taken taken;

  /**
   * Serves {@code first} until something newer is published.
   *
   * @param live asked at most once a second
   * @throws NameCollisionException if the registry has a family that is rendered from snapshots
   */
  public Expositions(
      Snapshot first, Supplier<LiveSnapshot> live, PrometheusMeterRegistry registry, Clock clock) {
    NameCollisionException.check(registry);
    this.live = live;
    this.registry = registry;
    this.clock = clock;
    this.current = new Exposition(first);
    this.taken = take();
  }

  /** Renders {@code snapshot} and then serves it; one older than what is served is ignored. */
  public void publish(Snapshot snapshot) {
    synchronized (publishing) {
      if (snapshot.version() < current.snapshot().version()) {
        return;
      }
      Exposition next = new Exposition(snapshot);
      current.all().rendered().forEach(next.all()::part);
      current = next;
    }
  }

  /** The names of the sources that can be asked for. */
  public List<String> sources() {
    return sources(current);
  }

  private static List<String> sources(Exposition exposition) {
    return exposition.snapshot().sources().stream().map(SourceSnapshot::source).toList();
  }

  /** The answer to a scrape of everything. */
  public ScrapeAnswer answer(Variant variant) {
    return new ScrapeAnswer(variant, current.all().part(variant), freshLive().all().part(variant));
  }

  /**
   * The answer to a scrape of some sources, without what the exporter says of itself; none where
   * one of them is unknown.
   */
  public Optional<ScrapeAnswer> answer(Variant variant, Set<String> sources) {
    Exposition asked = current;
    return sources(asked).containsAll(sources)
        ? Optional.of(
            new ScrapeAnswer(
                variant, asked.of(sources, variant), freshLive().of(sources).part(variant)))
        : Optional.empty();
  }

  private Live freshLive() {
    synchronized (taking) {
      if (clock.nanoTime() - taken.nanoTime() >= LIVE_NANOS) {
        taken = take();
      }
      return taken.live();
    }
  }

  private Taken take() {
    return new Taken(new Live(live.get(), registry), clock.nanoTime());
  }
}
