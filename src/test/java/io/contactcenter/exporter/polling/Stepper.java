package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Drives an engine on one thread and a clock of its own: whatever is due next takes its step. Not
 * thread-safe.
 */
public final class Stepper {
  private final Clock clock;
  private final Engine engine;
  private final Map<Activity, Long> due = new HashMap<>();
  private boolean published;

  /** Opens an engine, which has asked nobody yet. */
  public Stepper(Config config, Environment environment)
      throws IOException, StateLock.HeldException {
    this.clock = environment.clock();
    Consumer<Snapshot> served = environment.served();
    this.engine =
        Engine.open(
            config,
            new Environment(
                clock,
                environment.vendors(),
                snapshot -> {
                  published = true;
                  served.accept(snapshot);
                },
                environment.stateEvents(),
                environment.random()));
  }

  public Engine engine() {
    return engine;
  }

  /** The monotonic time of the next step. */
  public long next() {
    return due(first());
  }

  /** Takes the next step. */
  public void step() {
    Activity first = first();
    published = false;
    try {
      due.put(first, clock.nanoTime() + first.step().toNanos());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (published) {
      // The publication's next event may have come nearer.
      wakePublication();
    }
  }

  /** Runs under {@code config} from now on. */
  public void reload(Config config) {
    engine.reload(config);
    due.clear();
  }

  // As the publisher's thread is woken in the program.
  private void wakePublication() {
    engine.activities().stream()
        .filter(Publication.class::isInstance)
        .forEach(publication -> due.put(publication, clock.nanoTime()));
  }

  private Activity first() {
    List<Activity> all = engine.activities();
    due.keySet().retainAll(all);
    Activity first = all.get(0);
    for (Activity activity : all) {
      if (due(activity) - due(first) < 0) {
        first = activity;
      }
    }
    return first;
  }

  /** When {@code activity} takes its next step; one that came anew does so now. */
  private long due(Activity activity) {
    return due.computeIfAbsent(activity, a -> clock.nanoTime());
  }
}
