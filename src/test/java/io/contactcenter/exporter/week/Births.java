package io.contactcenter.exporter.week;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Kind;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** The labels under which each item is counted: those of its interval gauge. */
  private final Map<String, String> current = new HashMap<>();

  private final Set<String> renamed = new HashSet<>();

  private static final class Seen {
    final String name;
    final String labels;
    final String item;
    long generation = -1;
    long holdEnds;
    boolean held;

    Seen(String family, Labels labels) {
      this.name = family + labels;
      this.labels = labels.toString();
      this.item = Storage.item(name);
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
    renamed.clear();
    List<Samples> samples =
        snapshot.sources().stream()
            .flatMap(source -> source.blocks().stream())
            .filter(block -> block.family().group() == Family.Group.ENTITY)
            .filter(Samples.class::isInstance)
            .map(Samples.class::cast)
            .toList();
    samples.stream().filter(all -> all.family().name().contains("_interval_")).forEach(this::name);
    samples.stream()
        .filter(all -> all.family().kind() == Kind.COUNTER)
        .forEach(all -> look(all, now));
    first = false;
  }

  /** Sees under which labels items are counted now. */
  private void name(Samples gauges) {
    Map<Labels, Seen> known =
        encoded.computeIfAbsent(gauges.family(), f -> new IdentityHashMap<>());
    for (int i = 0; i < gauges.values().length; i++) {
      if (gauges.values()[i] != Measure.ABSENT) {
        Labels labels = gauges.labels()[i];
        Seen seen = known.computeIfAbsent(labels, l -> new Seen(gauges.family().name(), l));
        if (!seen.labels.equals(current.put(seen.item, seen.labels))) {
          renamed.add(seen.item);
        }
      }
    }
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
                        samples.family().name() + l, n -> new Seen(samples.family().name(), l)));
        look(seen, value, now);
      }
    }
  }

  private void look(Seen seen, long value, long now) {
    boolean begins = seen.generation < generation - 1 || seen.generation < 0;
    boolean goesOn = first && resumed;
    seen.generation = generation;
    boolean counting = seen.labels.equals(current.getOrDefault(seen.item, seen.labels));
    if (value == 0 && counting && (begins || renamed.contains(seen.item))) {
      books.born(seen.item, now);
      seen.held = true;
      seen.holdEnds = now + hold;
    } else if (begins && value > 0) {
      if (!goesOn) {
        differences.accept(seen.name + " begins at " + value);
      }
      books.known(seen.item, now);
    } else if (seen.held && value > 0) {
      if (seen.holdEnds - now > 0) {
        differences.accept(seen.name + " shows " + value + " while its hold lasts");
      }
      seen.held = false;
    }
  }
}
