package io.contactcenter.exporter.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The vendor's own account of what it was asked. Thread-safe. */
public final class Book {
  private static final int REQUESTS_KEPT = 20_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final SortedMap<String, Long> violations = new TreeMap<>();
  private long requests;

  /**
   * One request.
   *
   * @param at when it arrived, by the vendor's clock
   * @param endpoint its short name
   * @param group the limits it falls under
   * @param status as answered; 0 where no answer was given
   * @param overLimit whether it was one too many
   */
  public record Entry(
      Instant at, String endpoint, String group, String method, int status, boolean overLimit) {}

  /**
   * The whole account.
   *
   * @param requests how many there were
   * @param violations how many of them were over a limit
   * @param entries the latest of them, oldest first
   */
  public record Account(long requests, long violations, List<Entry> entries) {
    /**
     * The most requests of {@code group} that arrived within any stretch of {@code per}: also those
     * that an outage struck or that were refused, which no limit counts.
     */
    public int most(String group, Duration per) {
      List<Instant> arrivals =
          entries.stream()
              .filter(entry -> entry.group().equals(group))
              .map(Entry::at)
              .sorted()
              .toList();
      int most = 0;
      int first = 0;
      for (int last = 0; last < arrivals.size(); last++) {
        while (!arrivals.get(first).isAfter(arrivals.get(last).minus(per))) {
          first++;
        }
        most = Math.max(most, last - first + 1);
      }
      return most;
    }
  }

  /**
   * The numbers of the account.
   *
   * @param violationsByGroup how many requests of each group were over its limits; groups without
   *     any are not in it
   */
  public record Totals(long requests, Map<String, Long> violationsByGroup) {
    public Totals {
      violationsByGroup = Map.copyOf(violationsByGroup);
    }

    /** How many requests were over a limit. */
    public long violations() {
      return violationsByGroup.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  synchronized void note(Entry entry) {
    requests++;
    if (entry.overLimit()) {
      violations.merge(entry.group(), 1L, Long::sum);
    }
    entries.add(entry);
    if (entries.size() > REQUESTS_KEPT) {
      entries.remove();
    }
  }

  /** Everything, with a copy of the latest requests. */
  public synchronized Account account() {
    Totals totals = totals();
    return new Account(totals.requests(), totals.violations(), List.copyOf(entries));
  }

  /** The numbers alone. */
  public synchronized Totals totals() {
    return new Totals(requests, violations);
  }
}
