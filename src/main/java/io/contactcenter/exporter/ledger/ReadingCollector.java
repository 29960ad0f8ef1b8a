package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one answer into a {@link Reading}. Used by one thread, for one answer. */
public final class ReadingCollector implements RowSink {
  /** The closed list of the {@code reason} label of rejected rows. */
  public enum Rejection {
    MALFORMED,
    OUTSIDE_WINDOW
  }

  private final Window window;
  private final int mostEntities;
  private final MetKeys met;
  private final List<Reading.Slice> slices;
  private Optional<ReadingCollector> today;
  private boolean dayBegun;
  private final Set<Key> rejectedSomewhere = new HashSet<>();
  private final Set<Reading.Slice> unidentified =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Long> excluded = new TreeMap<>();
  private final Map<Rejection, String> why = new EnumMap<>(Rejection.class);
  private long received;
  private long malformed;
  private long outside;

  public ReadingCollector(Window window) {
    this(window, Optional.empty(), Integer.MAX_VALUE);
  }

  /**
   * @param today the stretch of the day that the vendor is asked to sum up, if so
   * @param mostEntities how many entities of one kind can be shown: rows of more than one beyond
   *     that are not kept
   */
  public ReadingCollector(Window window, Optional<Interval> today, int mostEntities) {
    this.window = window;
    this.mostEntities = mostEntities;
    this.met = new MetKeys(mostEntities);
    this.today =
        today.map(
            day -> new ReadingCollector(new Window(List.of(day)), Optional.empty(), mostEntities));
    this.slices = window.intervals().stream().map(Reading.Slice::new).toList();
  }

  @Override
  public void row(Row row) {
    Reading.Slice slice = slice(row.at());
    if (slice == null) {
      outside++;
      why.putIfAbsent(
          Rejection.OUTSIDE_WINDOW,
          "a row of " + row.at() + " in the answer for " + window.start() + " to " + window.end());
      if (met.hasRoom(row.key())) {
        rejectedSomewhere.add(row.key());
      } else {
        unidentified.addAll(slices);
      }
      return;
    }
    Key key = met.first(row.key());
    if (key == null) {
      beyond(row.key(), slice);
      return;
    }
    long[] former = slice.rows().get(key);
    long[] values = former == null ? row.values() : sum(key, former, row.values());
    if (!Values.plausible(values)) {
      malformed(
          (former == null ? "figures" : "rows of one key that add up to figures")
              + " out of reason");
      slice.kept().add(key);
      return;
    }
    slice.rows().put(key, values);
    if (saysAnything(row.said())) {
      slice.said().put(key, row.said());
    }
  }

  @Override
  public void received(long rows) {
    received += rows;
  }

  @Override
  public void rejected(Optional<Key> key, Optional<Instant> at, String reason) {
    rejected(key.stream().toList(), at, reason);
  }

  @Override
  public void rejected(List<Key> keys, Optional<Instant> at, String reason) {
    malformed(reason);
    Reading.Slice slice = at.isPresent() ? slice(at.get()) : null;
    if (keys.isEmpty() || !keys.stream().allMatch(met::hasRoom)) {
      // It may have been of any entity that has no other row.
      unidentified.addAll(slice == null ? slices : List.of(slice));
    } else if (slice != null) {
      slice.partial().addAll(keys);
    } else {
      rejectedSomewhere.addAll(keys);
    }
  }

  private void malformed(String reason) {
    malformed++;
    why.putIfAbsent(Rejection.MALFORMED, reason);
  }

  /** Drops the rows of entities that are not to be counted; to be called before the reading. */
  public void keep(Predicate<Key> counted) {
    for (Reading.Slice slice : slices) {
      Iterator<Key> keys = slice.rows().keySet().iterator();
      while (keys.hasNext()) {
        Key key = keys.next();
        if (!counted.test(key)) {
          keys.remove();
          beyond(key, slice);
        }
      }
    }
    today.ifPresent(day -> day.keep(counted));
  }

  private void beyond(Key key, Reading.Slice slice) {
    malformed(
        "more than "
            + mostEntities
            + " entities of the kind "
            + key.entity().name().toLowerCase(Locale.ROOT)
            + ", none of which can be shown; see limits.series");
    unidentified.add(slice);
  }

  @Override
  public void excluded(String reason) {
    excluded.merge(reason, 1L, Long::sum);
  }

  @Override
  public RowSink today() {
    dayBegun = true;
    return today.orElseThrow();
  }

  /**
   * Leaves the day out, whose answer broke off.
   *
   * @return whether it had begun, so that the intervals before it are whole
   */
  public boolean dropDay() {
    today = Optional.empty();
    return dayBegun;
  }

  /** What was gathered, of a request sent at {@code asked} by the vendor's time. */
  public Reading reading(Instant asked) {
    return new Reading(asked, gathered(), today.map(day -> day.gathered().get(0)));
  }

  private List<Reading.Slice> gathered() {
    for (Reading.Slice slice : slices) {
      // A row whose interval is not known may belong to any in which its entity has no other.
      for (Key key : rejectedSomewhere) {
        if (!slice.rows().containsKey(key)) {
          slice.partial().add(key);
        }
      }
      slice.rows().keySet().removeAll(slice.kept());
      slice.rows().values().forEach(Values::notBelowZero);
    }
    return slices.stream()
        .map(slice -> unidentified.contains(slice) ? slice.keepingUnseen() : slice)
        .toList();
  }

  /** Rows of the vendor's, whatever became of them. */
  public long received() {
    return received + today.map(ReadingCollector::received).orElse(0L);
  }

  /** Rows rejected for {@code reason}. */
  public long rejected(Rejection reason) {
    long ofToday = today.map(day -> day.rejected(reason)).orElse(0L);
    return ofToday
        + switch (reason) {
          case MALFORMED -> malformed;
          case OUTSIDE_WINDOW -> outside;
        };
  }

  /** The first reason given, in words. */
  public Optional<String> why(Rejection reason) {
    return Optional.ofNullable(why.get(reason)).or(() -> today.flatMap(day -> day.why(reason)));
  }

  /** Rows left out on purpose, by reason. */
  public Map<String, Long> excluded() {
    return excluded;
  }

  private Reading.@Nullable Slice slice(Instant at) {
    for (Reading.Slice slice : slices) {
      if (slice.interval().contains(at)) {
        return slice;
      }
    }
    return null;
  }

  private static boolean saysAnything(List<String> said) {
    for (String word : said) {
      if (!word.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static long[] sum(Key key, long[] a, long[] b) {
    long[] sum = new long[a.length];
    for (Measure measure : key.entity().measures()) {
      int slot = measure.slot();
      sum[slot] = Values.combine(measure.aggregation(), a[slot], b[slot]);
    }
    return sum;
  }
}
