package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds everything that is exposed to what the vendor said and the rules make of it. */
final class Audit {
  private static final int MOST_DIFFERENCES = 20;
  private static final Duration DELAY = Duration.ofMinutes(5);
  // Where permits are few, reports wait for each other.
  private static final Duration SLACK = Duration.ofMinutes(5);
  // Answers may be so late, and are told of when they leave.
  private static final Duration LATE = Duration.ofSeconds(32);
  private static final double MICROS = 1e6;

  private final Week week;
  private final Days days;
  private final Books books;
  private final Births births;
  private final Shown shown;
  private final Storage storage = new Storage();
  private final Map<String, Scope> sources = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private final long began;
  private @Nullable Heard taken;
  private @Nullable Heard unserved;
  private boolean written;
  private boolean changed;
  private long unchanged;
  private long withToday;
  private long largest;
  private Instant at;

  Audit(Week week, Instant began) {
    this.week = week;
    this.at = began;
    this.began = began.getEpochSecond();
    this.days = new Days(week.zone(), week.dayStart(), week.interval());
    this.books = new Books(DELAY.plus(week.settle()), week.zeroHold(), began);
    this.births = new Births(books, week.zeroHold(), this::differs);
    this.shown = new Shown(week, books, days, this::differs);
    Scope.of(week).forEach(source -> sources.put(source.source(), source));
  }

  /** A process begins; {@code resumes} if it finds the state of the one before. */
  void begins(boolean resumes, Instant vendorNow) {
    at = vendorNow;
    taken = unserved;
    unserved = null;
    written = false;
    births.begin(resumes);
    if (resumes) {
      books.restart();
    } else {
      taken = null;
      books.startAnew(vendorNow);
    }
  }

  /** The exporter took the answers to a question, and has not counted them yet. */
  void taken(String source, String report, Question question, List<Told> answers) {
    Scope scope = sources.get(source);
    if (scope == null) {
      throw new IllegalArgumentException("no source " + source);
    }
    taken = week.vendor().heard(scope, report, question, answers);
    at = answers.get(answers.size() - 1).at();
  }

  /**
   * A step is over, and what was taken in it is served. An answer that was not has come too early
   * by the vendor's clock, which it has shown to be set: it counts for nothing.
   */
  void stepped() {
    Heard dropped = taken;
    taken = null;
    if (dropped != null
        && dropped.intervals().stream()
            .map(interval -> Instant.ofEpochSecond(interval.end()).plus(DELAY))
            .allMatch(due -> due.isBefore(dropped.asked().minus(LATE)))) {
      differs("an answer of " + dropped.report() + " was taken and not counted");
    }
  }

  /** The state is written, and with it the answer that was taken. */
  void durable() {
    written = true;
  }

  /** The process dies before the state is written. */
  void lost() {
    taken = null;
  }

  /** The process dies with the state written and nothing served of it. */
  void unserved(long now) {
    unserved = taken;
    taken = null;
    books.endHolds(now);
    books.durable();
  }

  /** {@code snapshot} is served from {@code now} on, unless its counters are {@code held} back. */
  void serves(Snapshot snapshot, long now, boolean held) {
    births.look(snapshot, now);
    Heard counted = taken;
    taken = null;
    if (counted != null) {
      books.said(counted, now);
    }
    books.endHolds(now);
    if (written) {
      books.durable();
    }
    if (written || !held) {
      books.items().values().forEach(item -> item.served = item.shown);
    }
    written = false;
    changed = true;
  }

  void scrape(Life life) {
    if (!changed) {
      unchanged++;
      return;
    }
    changed = false;
    storage.scrape(life.scrape());
    compareCounters();
    withToday += shown.compare(storage.present()) ? 1 : 0;
  }

  /** The week is over at {@code vendorNow}: nothing may be missing. */
  void close(Instant vendorNow, List<Status.Source> status) {
    at = vendorNow;
    compareOwed(status);
    for (Item item : books.items().values()) {
      if (item.waiting > 0) {
        differs(item.name + " was never shown, or not all of it");
      }
    }
    if (withToday == 0) {
      differs("today was never shown");
    }
    for (Status.Source source : status) {
      for (Status.Report report : source.reports()) {
        if (report.todayCompleteRatio() < 1) {
          differs(source.name() + "/" + report.name() + " has not read today");
        }
        Instant latest = vendorNow.minus(DELAY).minus(week.interval()).minus(SLACK);
        if (report.intervalEnd().filter(end -> end.isAfter(latest)).isEmpty()) {
          differs(source.name() + "/" + report.name() + " shows " + report.intervalEnd());
        }
      }
    }
    long last =
        vendorNow
            .minus(DELAY)
            .minus(week.settle())
            .minus(week.interval().multipliedBy(2))
            .getEpochSecond();
    for (String source : sources.keySet()) {
      for (String report : week.reports()) {
        long start = days.startOf(began);
        while (start < last) {
          long end = days.endOf(start);
          if (end <= last && books.lacks(source + "/" + report, start, end)) {
            differs(
                source
                    + "/"
                    + report
                    + " was not read to the end for the interval at "
                    + Instant.ofEpochSecond(start));
          }
          start = end;
        }
      }
    }
  }

  Reckoning reckoning(int lives, Book.Account asked) {
    if (mustKeepTheLimits() && asked.violations() > 0) {
      differs(asked.violations() + " requests over the vendor's limits");
    }
    return new Reckoning(
        week,
        storage.size(),
        storage.scrapes() + unchanged,
        withToday,
        storage.samples(),
        lives,
        week.mishaps().size(),
        asked.requests(),
        asked.entries().stream().filter(e -> e.status() == 0 || e.status() >= 400).count(),
        asked.violations(),
        books.items().values().stream()
            .filter(item -> !Naming.isTime(item.name))
            .mapToLong(item -> item.base + item.shown)
            .sum(),
        books.items().values().stream().filter(item -> item.debt > 0).count(),
        largest,
        differences);
  }

  // Without a state file a restart knows nothing of spent permits; a disk that fails may lose them.
  private boolean mustKeepTheLimits() {
    return week.strict()
        && week.stateful()
        && week.mishaps().stream().noneMatch(Mishap.DiskTrouble.class::isInstance);
  }

  private void compareCounters() {
    for (Item item : books.items().values()) {
      item.scraped = item.base + item.served;
      long stored = storage.increase(item.name);
      if (stored != item.scraped) {
        largest = Math.max(largest, Math.abs(stored - item.scraped));
        differs(
            item.name
                + " increased by "
                + stored
                + ", not by "
                + item.scraped
                + " (waiting "
                + item.waiting
                + ", owed "
                + item.debt
                + ")");
      }
    }
    for (String name : storage.items()) {
      if (storage.increase(name) != 0 && !books.items().containsKey(name)) {
        differs(name + " increased by " + storage.increase(name) + " and was never heard of");
      }
    }
  }

  /** What the status says is owed is what the rules say. */
  private void compareOwed(List<Status.Source> status) {
    Map<String, Long> owed = new HashMap<>();
    for (Status.Source source : status) {
      for (Status.Report report : source.reports()) {
        report
            .owed()
            .forEach(
                debt -> {
                  String item = Storage.item(debt.metric() + labels(debt.labels()));
                  boolean time = Naming.isTime(item);
                  owed.put(item, Math.round(debt.amount() * (time ? MICROS : 1)));
                });
      }
    }
    for (Item item : books.items().values()) {
      if (owed.getOrDefault(item.name, 0L) != item.debt) {
        differs(
            item.name
                + " owes "
                + item.debt
                + ", the status says "
                + owed.getOrDefault(item.name, 0L));
      }
    }
  }

  private static String labels(Map<String, String> labels) {
    List<String> pairs = new ArrayList<>();
    labels.forEach((name, value) -> pairs.add(name + "=\"" + value + "\""));
    return "{" + String.join(",", pairs) + "}";
  }

  /** Something is not as it has to be. */
  void differs(String what) {
    if (differences.size() < MOST_DIFFERENCES) {
      differences.add(at + " (vendor's time): " + what);
    }
  }
}
