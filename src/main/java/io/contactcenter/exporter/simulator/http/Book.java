package io.contactcenter.exporter.simulator.http;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The vendor's own account of what it was asked. Thread-safe. */
public final class Book {
  private static final int REQUESTS_KEPT = 20_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long requests;
  private long violations;

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
  public record Account(long requests, long violations, List<Entry> entries) {}

  synchronized void note(Entry entry) {
    requests++;
    if (entry.overLimit()) {
      violations++;
    }
    entries.add(entry);
    if (entries.size() > REQUESTS_KEPT) {
      entries.remove();
    }
  }

  public synchronized Account account() {
    return new Account(requests, violations, List.copyOf(entries));
  }
}
