package io.contactcenter.exporter.week;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Holds the interval and today gauges of one scrape to what the vendor last said. */
final class Shown {
  private final Week week;
  private final Books books;
  private final Days days;
  private final Consumer<String> differences;

  private final IdentityHashMap<Storage.Series, Feed> feeds = new IdentityHashMap<>();
  private final Map<Feed, Feed> known = new HashMap<>();

  /** A kind of entity, and the reports behind it. */
  private record Feed(String entity, List<String> reports) {}

  Shown(Week week, Books books, Days days, Consumer<String> differences) {
    this.week = week;
    this.books = books;
    this.days = days;
    this.differences = differences;
  }

  /** Compares all series of a scrape; says whether any of today was among them. */
  boolean compare(List<Storage.Series> scraped) {
    Map<String, Long> ends = new HashMap<>();
    for (Storage.Series series : scraped) {
      if (series.item.equals(Storage.END)) {
        ends.put(series.labels.get("source") + "/" + series.labels.get("report"), series.last);
      }
    }
    IdentityHashMap<Feed, Table> tables = new IdentityHashMap<>();
    boolean today = false;
    for (Storage.Series series : scraped) {
      if (series.name.isGauge()) {
        tables.computeIfAbsent(feed(series), feed -> table(feed, ends)).compare(series);
        today |= series.name.shape() == Naming.Shape.TODAY;
      }
    }
    tables.values().forEach(Table::nothingIsMissing);
    return today;
  }

  private Feed feed(Storage.Series series) {
    return feeds.computeIfAbsent(
        series, of -> known.computeIfAbsent(new Feed(of.name.entity(), reports(of)), f -> f));
  }

  /** The reports behind a series, those that the source has. */
  private List<String> reports(Storage.Series series) {
    String source = series.labels.get("source");
    List<String> reports =
        week.vendor().feeding(series.name.entity(), series.labels).stream()
            .filter(week.reports()::contains)
            .map(report -> source + "/" + report)
            .toList();
    if (reports.isEmpty()) {
      throw new AssertionError("no report of the week feeds " + series.text);
    }
    return reports;
  }

  /** The table of one kind of entity: of the newest interval of which all its reports spoke. */
  private Table table(Feed feed, Map<String, Long> ends) {
    List<String> feeding = feed.reports();
    OptionalLong end = feeding.stream().mapToLong(report -> ends.getOrDefault(report, 0L)).min();
    OptionalLong start = books.newest(feeding, end.orElse(0));
    Table table = new Table(feed.entity(), start.isPresent(), feeding.size());
    if (start.isPresent()) {
      for (String report : feeding) {
        books
            .interval(report, start.getAsLong())
            .ifPresent(
                said -> {
                  table.interval.putAll(said.figures());
                  table.interval.putAll(said.levels());
                });
        today(report, start.getAsLong())
            .ifPresentOrElse(table.today::putAll, () -> table.gap = true);
      }
    }
    return table;
  }

  /** The day up to the interval that begins at {@code start}, if it has no gap. */
  private Optional<Map<String, Long>> today(String report, long start) {
    long day = days.startOf(start);
    if (!week.vendor().sumsDays(report.substring(report.indexOf('/') + 1))) {
      return books.sums(report, day, start);
    }
    return books
        .summary(report)
        .filter(said -> said.start() == day && said.end() == days.endOf(start))
        .map(Heard.OfInterval::figures);
  }

  private final class Table {
    private final String entity;
    private final boolean known;
    private final Map<String, Long> interval = new HashMap<>();
    private final Map<String, Long> today = new HashMap<>();
    private final Set<String> intervalSeen = new HashSet<>();
    private final Set<String> todaySeen = new HashSet<>();
    private final int feeding;
    private boolean gap;

    Table(String entity, boolean known, int feeding) {
      this.feeding = feeding;
      this.entity = entity;
      this.known = known;
    }

    void compare(Storage.Series series) {
      boolean ofToday = series.name.shape() == Naming.Shape.TODAY;
      long truth = truth(series.item, ofToday ? today : interval);
      (ofToday ? todaySeen : intervalSeen).add(series.item);
      if (!known) {
        differences.accept(series.text + " is shown though no such interval was read");
      } else if (series.last != truth && !(ofToday && gap)) {
        differences.accept(series.text + " shows " + series.last + ", not " + truth);
      }
    }

    void nothingIsMissing() {
      missing("interval", interval, intervalSeen);
      if (!gap) {
        missing("today", today, todaySeen);
      } else if (!todaySeen.isEmpty() && feeding == 1) {
        differences.accept(entity + ": today is shown and has a gap");
      }
    }

    private void missing(String shape, Map<String, Long> truth, Set<String> seen) {
      truth.forEach(
          (item, value) -> {
            if (value != 0 && item.startsWith(entity + ".") && !seen.contains(item)) {
              differences.accept(item + " is not shown for " + shape + " and is " + value);
            }
          });
    }
  }

  /** What a gauge has to show where these figures were said. */
  static long truth(String item, Map<String, Long> figures) {
    if (!item.startsWith("queue.unresolved{")) {
      return figures.getOrDefault(item, 0L);
    }
    String of = item.substring(item.indexOf('{'));
    return Math.max(
        0,
        figures.getOrDefault("queue.offered" + of, 0L)
            - figures.getOrDefault("queue.answered" + of, 0L)
            - figures.getOrDefault("queue.abandoned" + of, 0L)
            - figures.getOrDefault("queue.overflow_out" + of, 0L)
            - figures.getOrDefault("queue.voicemail" + of, 0L));
  }
}
