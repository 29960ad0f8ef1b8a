package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of one group, in our words and the vendor's notation. Used by one thread. */
final class CallRecord {
  // Microseconds in the unit of every timer.
  private static final long SECOND = 1_000_000;

  private String key = "";
  private String name = "";
  private boolean percent;
  private final Map<String, String> counts = new HashMap<>();
  private final Map<String, String> times = new HashMap<>();
  private final Map<Breakdown, Set<String>> words = new EnumMap<>(Breakdown.class);
  private @Nullable RawRow countRow;
  private @Nullable RawRow timeRow;

  void key(String text) {
    key = text;
  }

  void name(String text) {
    name = text;
  }

  /** A figure that was not asked for: a share instead of a number. */
  void percent() {
    percent = true;
  }

  /** One number, as it is written. */
  void put(Metric metric, String text) {
    (metric.timer() ? times : counts).put(metric.option(), text);
  }

  /** One number of a breakdown, as it is written. */
  void put(boolean timer, Words.Value value, String text) {
    words.computeIfAbsent(value.breakdown(), any -> new LinkedHashSet<>()).add(value.word());
    (timer ? times : counts).putIfAbsent(field(value.breakdown(), value.word()), text);
  }

  /** The id of the group, empty where it has none that can be one. */
  String id() {
    return Text.id(key);
  }

  String name() {
    return Text.name(name, id());
  }

  /** Whether the vendor says any number of it; of idle groups it may say none. */
  boolean hasFigures() {
    return !counts.isEmpty() || !times.isEmpty();
  }

  /** The values that it has of a breakdown. */
  Set<String> words(Breakdown breakdown) {
    return words.getOrDefault(breakdown, Set.of());
  }

  /** A count that is no breakdown's, {@link Measure#ABSENT} where there is none. */
  long count(String option) throws BadRow {
    requireNumbers();
    if (countRow == null) {
      countRow = RawRow.of(counts);
    }
    return countRow.count(option);
  }

  /** A time that is no breakdown's, in microseconds. */
  long time(String option) throws BadRow {
    requireNumbers();
    if (timeRow == null) {
      timeRow = RawRow.of(times);
    }
    return timeRow.duration(option, SECOND);
  }

  long count(Breakdown breakdown, String word) throws BadRow {
    return count(field(breakdown, word));
  }

  long time(Breakdown breakdown, String word) throws BadRow {
    return time(field(breakdown, word));
  }

  private void requireNumbers() throws BadRow {
    if (percent) {
      throw new BadRow("percentages in place of numbers");
    }
  }

  private static String field(Breakdown breakdown, String word) {
    return breakdown.word() + " " + word;
  }
}
