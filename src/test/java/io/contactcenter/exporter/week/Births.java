package io.contactcenter.exporter.week;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Watches which counters begin, and that they begin at 0 and stay there for the hold. */
final class Births {
  private final Books books;
  private final long hold;
  private final Consumer<String> differences;
  private final Map<String, Seen> series = new HashMap<>();
  private Map<Family, Map<Labels, Seen>> encoded = new HashMap<>();
  private long generation;
  private boolean resumed;
  private boolean first = true;

  private static final class Seen {
    final String item;
    long generation = -1;
    long holdEnds;
    boolean held;

    Seen(String item) {
      this.item = item;
    }
  }

  Births(Books books, Duration hold, Consumer<String> differences) {
    this.books = books;
    this.hold = hold.toNanos();
    this.differences = differences;
  }

  /** Another process has begun; {@code withState} if it goes on from where the one before ended. */
  void begin(boolean withState) {
    resumed = withState;
    first = true;
    series.clear();
    encoded = new HashMap<>();
  }

  /** Looks at what will be served from {@code now} on. */
  void look(Snapshot snapshot, long now) {
    generation++;
    snapshot.sources().stream()
        .flatMap(source -> source.blocks().stream())
        .forEach(
            block -> {
              Family family = block.family();
              if (family.kind() == Kind.COUNTER
                  && family.group() == Family.Group.ENTITY
                  && block instanceof Samples samples) {
                look(samples, now);
              }
            });
    first = false;
  }

  private void look(Samples samples, long now) {
    Map<Labels, Seen> known =
        encoded.computeIfAbsent(samples.family(), f -> new IdentityHashMap<>());
    for (int i = 0; i < samples.values().length; i++) {
      long value = samples.values()[i];
      if (value != Measure.ABSENT) {
        Labels labels = samples.labels()[i];
        Seen seen =
            known.computeIfAbsent(
                labels,
                l ->
                    series.computeIfAbsent(
                        samples.family().name() + l, name -> new Seen(Storage.item(name))));
        look(seen, value, now, samples.family().name() + labels);
      }
    }
  }

  private void look(Seen seen, long value, long now, String name) {
    boolean begins = seen.generation < generation - 1 || seen.generation < 0;
    seen.generation = generation;
    if (begins && value == 0) {
      books.born(seen.item, now);
      seen.held = true;
      seen.holdEnds = now + hold;
    } else if (begins) {
      if (!(first && resumed)) {
        differences.accept(name + " begins at " + value);
      }
      books.known(seen.item, now);
    } else if (seen.held && value > 0) {
      if (seen.holdEnds - now > 0) {
        differences.accept(name + " shows " + value + " while its hold lasts");
      }
      seen.held = false;
    }
  }
}
