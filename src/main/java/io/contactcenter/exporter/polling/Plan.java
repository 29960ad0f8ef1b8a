package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.ledger.Need;
import io.contactcenter.exporter.ledger.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to ask for next: a pure function of what is needed. */
final class Plan {
  private Plan() {}

  /** Why a request is made, the most urgent first. */
  enum Priority {
    NEWEST,
    SETTLING,
    READ_BACK
  }

  /** A request to make. */
  record Job(Priority priority, Window window) {}

  static Priority priority(Need need) {
    if (need.read()) {
      return Priority.SETTLING;
    }
    if (need.newest()) {
      return Priority.NEWEST;
    }
    return need.counts() ? Priority.SETTLING : Priority.READ_BACK;
  }

  /**
   * The request for the most urgent of {@code needs}, reaching back over the needed intervals
   * before it as far as one request may. Intervals of another length than {@code length} (the last
   * of a day may be shorter) end a request, since the vendor cuts the window from its start.
   */
  static Optional<Job> next(List<Need> needs, Duration length, Duration longest) {
    Optional<Need> urgent =
        needs.stream()
            .min(
                Comparator.comparing(Plan::priority)
                    .thenComparing(Need::interval, Comparator.reverseOrder()));
    return urgent.map(
        need -> new Job(priority(need), reachBack(need.interval(), needs, length, longest)));
  }

  /**
   * The request of a poll that needs nothing, where {@code newestRead} could not be asked for yet
   * at {@code now}: the vendor's clock went back. By it nothing may be needed for long, and only an
   * answer can show that it has been put right; so one interval is read again.
   */
  static Optional<Job> look(Interval newestRead, Terms terms, Instant now) {
    Instant ended = now.minus(terms.availabilityDelay());
    return newestRead.end().isAfter(ended)
        ? Optional.of(
            new Job(Priority.SETTLING, new Window(List.of(terms.grid().latestEndedBy(ended)))))
        : Optional.empty();
  }

  private static Window reachBack(
      Interval last, List<Need> needs, Duration length, Duration longest) {
    List<Interval> intervals = new ArrayList<>();
    intervals.add(last);
    Interval first = last;
    List<Interval> earlier =
        needs.stream()
            .map(Need::interval)
            .filter(i -> i.compareTo(last) < 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    for (Interval candidate : earlier) {
      boolean adjoins = candidate.end().equals(first.start());
      boolean fits = Duration.between(candidate.start(), last.end()).compareTo(longest) <= 0;
      if (!adjoins || !fits || !candidate.length().equals(length)) {
        break;
      }
      intervals.add(candidate);
      first = candidate;
    }
    Collections.reverse(intervals);
    return new Window(intervals);
  }
}
