package io.contactcenter.exporter.week;

import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Watches which counters begin, and that they begin at 0 and stay there for the hold. */
final class Births {
  private static final double MICROS = 1e6;

  private final Books books;
  private final long hold;
  private final Consumer<String> differences;
  private final Map<String, Seen> series = new HashMap<>();
  private Map<Family, Map<Labels, List<Seen>>> encoded = new HashMap<>();
  private long generation;
  private boolean resumed;
  private boolean first = true;

  /**
   * The labels under which each item is counted: those of its interval gauge. A histogram has none;
   * of several with the same ids the last is the one that counts.
   */
  private final Map<String, String> current = new HashMap<>();

  private final Set<String> renamed = new HashSet<>();

  private static final class Seen {
    final String name;
    final String labels;
    final String item;
    long generation = -1;
    long holdEnds;
    boolean held;

    /**
     * A series with {@code labels}.
     *
     * @param more a label that descriptions do not concern; mostly empty
     */
    Seen(String name, String labels, String more) {
      this.name = name + labels.substring(0, labels.length() - 1) + more + "}";
      this.labels = labels;
      this.item = Storage.item(this.name);
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
    List<Samples> samples = new ArrayList<>();
    List<Histograms> histograms = new ArrayList<>();
    snapshot.sources().stream()
        .flatMap(source -> source.blocks().stream())
        .filter(block -> block.family().group() == Family.Group.ENTITY)
        .forEach(block -> sort(block, samples, histograms));
    for (Samples gauges : samples) {
      if (Naming.of(gauges.family().name()).shape() == Naming.Shape.INTERVAL) {
        name(gauges);
      }
    }
    histograms.forEach(this::name);
    for (Samples counters : samples) {
      if (Naming.of(counters.family().name()).isCounter()) {
        look(counters, now);
      }
    }
    histograms.forEach(all -> look(all, now));
    first = false;
  }

  private static void sort(Block block, List<Samples> samples, List<Histograms> histograms) {
    if (block instanceof Samples some) {
      samples.add(some);
    } else if (block instanceof Histograms some) {
      histograms.add(some);
    }
  }

  /** Sees under which labels items are counted now. */
  private void name(Samples gauges) {
    for (int i = 0; i < gauges.values().length; i++) {
      if (gauges.values()[i] != Measure.ABSENT) {
        name(seen(gauges, gauges.labels()[i]).get(0));
      }
    }
  }

  private void name(Histograms histograms) {
    Map<String, List<Seen>> last = new HashMap<>();
    for (Labels labels : histograms.labels()) {
      List<Seen> parts = seen(histograms, labels);
      last.put(parts.get(0).item, parts);
    }
    last.values().forEach(parts -> parts.forEach(this::name));
  }

  private void name(Seen seen) {
    String former = current.put(seen.item, seen.labels);
    // A counter may be there before the first interval is: that is no other name.
    if (former != null && !former.equals(seen.labels)) {
      renamed.add(seen.item);
    }
  }

  private void look(Samples counters, long now) {
    for (int i = 0; i < counters.values().length; i++) {
      long value = counters.values()[i];
      if (value != Measure.ABSENT) {
        look(seen(counters, counters.labels()[i]).get(0), value, now);
      }
    }
  }

  private void look(Histograms histograms, long now) {
    for (int i = 0; i < histograms.labels().length; i++) {
      List<Seen> parts = seen(histograms, histograms.labels()[i]);
      long[] counts = histograms.counts()[i];
      for (int edge = 0; edge < counts.length; edge++) {
        look(parts.get(edge), counts[edge], now);
      }
      if (histograms.sums()[i] != Measure.ABSENT) {
        look(parts.get(counts.length), histograms.sums()[i], now);
      }
    }
  }

  private List<Seen> seen(Samples samples, Labels labels) {
    String name = samples.family().name();
    return known(samples.family())
        .computeIfAbsent(labels, l -> List.of(series(name, l.toString(), "")));
  }

  /** The buckets of a histogram, then its sum. */
  private List<Seen> seen(Histograms histograms, Labels labels) {
    String name = histograms.family().name();
    return known(histograms.family())
        .computeIfAbsent(
            labels,
            l -> {
              List<Seen> parts = new ArrayList<>();
              for (long edge : histograms.edges()) {
                parts.add(series(name + "_bucket", l.toString(), edge(edge / MICROS + "")));
              }
              parts.add(series(name + "_bucket", l.toString(), edge("+Inf")));
              parts.add(series(name + "_sum", l.toString(), ""));
              return parts;
            });
  }

  private static String edge(String seconds) {
    return ",le=\"" + seconds + "\"";
  }

  private Map<Labels, List<Seen>> known(Family family) {
    return encoded.computeIfAbsent(family, f -> new IdentityHashMap<>());
  }

  private Seen series(String name, String labels, String more) {
    return series.computeIfAbsent(name + labels + more, n -> new Seen(name, labels, more));
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
