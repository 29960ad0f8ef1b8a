package io.contactcenter.exporter.week;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The counting rules once more, as plainly as they can be written: a log of what was said and
 * exposed, from which every counter, day and debt follows. It shares no code with the ledger; when
 * a series was first exposed and when a state was written is taken from the program. Times {@code
 * now} are monotonic nanoseconds.
 */
final class Books {
  private final Duration settledAfter;
  private final long zeroHold;
  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, NavigableMap<Long, Interval>> reports = new HashMap<>();
  private final Map<String, Heard.OfInterval> summaries = new HashMap<>();
  private final List<Runnable> log = new ArrayList<>();
  private int durable;
  private long countsFrom;

  /** What was said of one interval. */
  private static final class Interval {
    final long end;
    Heard.OfInterval last;
    boolean settled;

    Interval(long start, long end) {
      this.end = end;
      this.last = new Heard.OfInterval(start, end, Map.of(), Map.of());
    }
  }

  /**
   * Empty books.
   *
   * @param settledAfter how long after its end an interval counts no more what is said of it
   */
  Books(Duration settledAfter, Duration zeroHold, Instant counting) {
    this.settledAfter = settledAfter;
    this.zeroHold = zeroHold.toNanos();
    this.countsFrom = counting.getEpochSecond();
  }

  Map<String, Item> items() {
    return items;
  }

  Item item(String name) {
    return items.computeIfAbsent(name, Item::new);
  }

  /** A series of {@code item} is exposed at 0 that was not exposed, or not under this process. */
  void born(String item, long now) {
    enter(() -> item(item).born(now + zeroHold));
  }

  /** A series of {@code item} is exposed that has shown additions before. */
  void known(String item, long now) {
    enter(
        () -> {
          if (!item(item).isBorn()) {
            item(item).born(now);
          }
        });
  }

  void said(Heard said, long now) {
    enter(() -> take(said, now));
  }

  /** Holds that have ended show what waited. */
  void endHolds(long now) {
    if (items.values().stream().anyMatch(item -> item.waiting > 0)) {
      enter(() -> items.values().forEach(item -> item.endHold(now)));
    }
  }

  /** Everything up to here would survive a kill. */
  void durable() {
    durable = log.size();
  }

  /** The process is gone, and with it what was not durable; the next one goes on from there. */
  void restart() {
    items.values().forEach(Item::forget);
    reports.clear();
    summaries.clear();
    List<Runnable> kept = List.copyOf(log.subList(0, durable));
    log.clear();
    kept.forEach(this::enter);
  }

  /** The process is gone, and all it knew; the next one counts from {@code counting} on. */
  void startAnew(Instant counting) {
    items
        .values()
        .forEach(
            item -> {
              item.base = item.scraped;
              item.served = 0;
              item.forget();
            });
    reports.clear();
    summaries.clear();
    log.clear();
    durable = 0;
    countsFrom = counting.getEpochSecond();
  }

  /** All that was last said of the interval that began at {@code start}; empty if nothing was. */
  Optional<Heard.OfInterval> interval(String report, long start) {
    return Optional.ofNullable(intervals(report).get(start)).map(interval -> interval.last);
  }

  /** What the vendor last said itself of a day so far. */
  Optional<Heard.OfInterval> summary(String report) {
    return Optional.ofNullable(summaries.get(report));
  }

  /**
   * The newest interval that ends by {@code end} and of which every one of {@code reports} spoke.
   */
  OptionalLong newest(List<String> reports, long end) {
    return intervals(reports.get(0)).entrySet().stream()
        .filter(entry -> entry.getValue().end <= end)
        .filter(entry -> reports.stream().allMatch(r -> intervals(r).containsKey(entry.getKey())))
        .mapToLong(Map.Entry::getKey)
        .max();
  }

  /**
   * The sums of the intervals from the one that begins at {@code day} to the one that begins at
   * {@code last}; empty if one of them was not read.
   */
  Optional<Map<String, Long>> sums(String report, long day, long last) {
    Map<String, Long> sums = new HashMap<>();
    NavigableMap<Long, Interval> all = intervals(report);
    long start = day;
    while (start <= last) {
      Interval interval = all.get(start);
      if (interval == null) {
        return Optional.empty();
      }
      interval.last.figures().forEach((item, value) -> sums.merge(item, value, Long::sum));
      start = interval.end;
    }
    return Optional.of(sums);
  }

  /**
   * Whether the interval from {@code start} to {@code end} counts and was not read to the end: at
   * or after the time at which it is settled.
   */
  boolean lacks(String report, long start, long end) {
    Interval interval = intervals(report).get(start);
    return end > countsFrom && (interval == null || !interval.settled);
  }

  private NavigableMap<Long, Interval> intervals(String report) {
    return reports.computeIfAbsent(report, r -> new TreeMap<>());
  }

  private void enter(Runnable entry) {
    log.add(entry);
    entry.run();
  }

  // What is less is taken before what is more is added.
  private void take(Heard said, long now) {
    List<Runnable> more = new ArrayList<>();
    for (Heard.OfInterval of : said.intervals()) {
      Interval interval =
          intervals(said.report())
              .computeIfAbsent(of.start(), start -> new Interval(start, of.end()));
      if (interval.end > countsFrom && !interval.settled) {
        Map<String, Long> before = interval.last.figures();
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(of.figures().keySet());
        for (String name : names) {
          long change = of.figures().getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
          if (change < 0) {
            item(name).change(change, now);
          } else if (change > 0) {
            more.add(() -> item(name).change(change, now));
          }
        }
      }
      interval.last = of;
      if (!said.asked().isBefore(Instant.ofEpochSecond(of.end()).plus(settledAfter))) {
        interval.settled = true;
      }
    }
    more.forEach(Runnable::run);
    said.today().ifPresent(day -> summaries.put(said.report(), day));
  }
}
