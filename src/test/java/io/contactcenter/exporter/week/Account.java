package io.contactcenter.exporter.week;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a vendor says, by the names of the items.
 *
 * @param end of the newest interval
 * @param totals of all that counts
 * @param today of its day so far
 * @param newest of the newest interval, largest values included
 */
public record Account(
    String source,
    Instant end,
    Map<String, Long> totals,
    Map<String, Long> today,
    Map<String, Long> newest) {
  private static final double MICROS = 1e6;

  /**
   * What came of a comparison.
   *
   * @param values how many were compared
   * @param largest the largest difference, in counts or microseconds
   * @param differences all that differs, in words
   */
  public record Comparison(int values, long largest, List<String> differences) {}

  /**
   * Compares every counter, every gauge of today and of the newest interval in {@code exposition}.
   *
   * @param owed what counters have shown beyond what the vendor says now, by series
   */
  public Comparison compare(String exposition, Map<String, Double> owed) {
    Storage storage = new Storage();
    storage.scrape(exposition);
    Map<String, Long> expected = new HashMap<>(totals);
    owed.forEach(
        (series, amount) -> {
          String item = Storage.item(series);
          if (isOurs(item)) {
            expected.merge(
                item, Math.round(amount * (Naming.isTime(item) ? MICROS : 1)), Long::sum);
          }
        });
    Map<String, Long> counters = new TreeMap<>();
    Map<String, Long> days = new TreeMap<>();
    Map<String, Long> intervals = new TreeMap<>();
    Set<String> shown = new HashSet<>();
    for (Storage.Series series : storage.present()) {
      if (series.name.isCounter() && isOurs(series.item)) {
        counters.merge(series.item, series.last, Long::sum);
      } else if (series.name.isGauge() && isOurs(series.item)) {
        boolean ofToday = series.name.shape() == Naming.Shape.TODAY;
        (ofToday ? days : intervals).put(series.item, series.last);
        shown.add((ofToday ? "today " : "interval ") + series.name.entity());
      }
    }
    List<String> differences = new ArrayList<>();
    long largest =
        Math.max(
            compare("total", counters, expected, differences),
            Math.max(
                compare("today", days, of(today, days, "today ", shown), differences),
                compare(
                    "interval",
                    intervals,
                    of(newest, intervals, "interval ", shown),
                    differences)));
    return new Comparison(
        counters.size() + days.size() + intervals.size(), largest, List.copyOf(differences));
  }

  private boolean isOurs(String item) {
    return item.contains("{" + source + ",") || item.endsWith("{" + source + "}");
  }

  /** What has to be shown of entities that have gauges: interactions have none, for one. */
  private static Map<String, Long> of(
      Map<String, Long> said, Map<String, Long> gauges, String shape, Set<String> shown) {
    Map<String, Long> expected = new HashMap<>();
    said.forEach(
        (item, value) -> {
          if (shown.contains(shape + item.substring(0, item.indexOf('.')))) {
            expected.put(item, value);
          }
        });
    gauges.keySet().forEach(item -> expected.put(item, Shown.truth(item, said)));
    return expected;
  }

  private static long compare(
      String shape, Map<String, Long> shown, Map<String, Long> expected, List<String> differences) {
    long largest = 0;
    Set<String> items = new HashSet<>(shown.keySet());
    items.addAll(expected.keySet());
    for (String item : items) {
      long is = shown.getOrDefault(item, 0L);
      long ought = expected.getOrDefault(item, 0L);
      if (is != ought) {
        largest = Math.max(largest, Math.abs(is - ought));
        differences.add(shape + " " + item + " is " + is + ", not " + ought);
      }
    }
    return largest;
  }
}
