package io.contactcenter.exporter.week;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Holds the interval and today gauges of one scrape to what the vendor last said. */
final class Shown {
  private static final String END = "contactcenter_report_interval_end_timestamp_seconds";
  private static final Map<String, List<String>> FEEDING =
      Map.of(
          "queue", List.of("queue"),
          "agent", List.of("agent", "agent_queue"),
          "agent_queue", List.of("agent_queue"));

  private final Books books;
  private final Days days;
  private final Consumer<String> differences;

  Shown(Books books, Days days, Consumer<String> differences) {
    this.books = books;
    this.days = days;
    this.differences = differences;
  }

  /** Compares all series of a scrape; says whether any of today was among them. */
  boolean compare(List<Storage.Series> scraped) {
    Map<String, Long> ends = new HashMap<>();
    for (Storage.Series series : scraped) {
      if (series.item.equals(END)) {
        ends.put(series.labels.get("source") + "/" + series.labels.get("report"), series.last);
      }
    }
    Map<String, Table> tables = new HashMap<>();
    boolean today = false;
    for (Storage.Series series : scraped) {
      boolean gauge = series.shape == Storage.Shape.INTERVAL || series.shape == Storage.Shape.TODAY;
      // Largest values do not add up, and are no business of the books.
      if (gauge && !series.item.contains(".longest_")) {
        String source = series.labels.get("source");
        String entity = series.item.substring(0, series.item.indexOf('.'));
        tables
            .computeIfAbsent(source + "/" + entity, name -> table(entity, source, ends))
            .compare(series);
        today |= series.shape == Storage.Shape.TODAY;
      }
    }
    tables.values().forEach(Table::nothingIsMissing);
    return today;
  }

  /** The table of one kind of entity: of the newest interval of which all its reports spoke. */
  private Table table(String entity, String source, Map<String, Long> ends) {
    List<String> feeding =
        FEEDING.get(entity).stream().map(report -> source + "/" + report).toList();
    OptionalLong end = feeding.stream().mapToLong(report -> ends.getOrDefault(report, 0L)).min();
    OptionalLong start = books.newest(feeding, end.orElse(0));
    Table table = new Table(entity, start.isPresent(), feeding.size());
    if (start.isPresent()) {
      for (String report : feeding) {
        table.interval.putAll(books.interval(report, start.getAsLong()).orElse(Map.of()));
        Optional<Map<String, Long>> sums =
            books.sums(report, days.startOf(start.getAsLong()), start.getAsLong());
        sums.ifPresentOrElse(table.today::putAll, () -> table.gap = true);
      }
    }
    return table;
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
      boolean ofToday = series.shape == Storage.Shape.TODAY;
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

  private static long truth(String item, Map<String, Long> figures) {
    if (!item.startsWith("queue.unresolved{")) {
      return figures.getOrDefault(item, 0L);
    }
    String of = item.substring(item.indexOf('{'));
    return Math.max(
        0,
        figures.getOrDefault("queue.offered" + of, 0L)
            - figures.getOrDefault("queue.answered" + of, 0L)
            - figures.getOrDefault("queue.abandoned" + of, 0L)
            - figures.getOrDefault("queue.overflow_out" + of, 0L));
  }
}
