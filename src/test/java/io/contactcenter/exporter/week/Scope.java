package io.contactcenter.exporter.week;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * A source of a week, and what it has of the vendor.
 *
 * @param keepsQueue whether it has a queue of {@link TinyCenter}
 */
record Scope(String source, IntPredicate keepsQueue) {
  private static final int OF_THE_FIRST = 71;

  /** The ids of its queues as a filter of the configuration; for vendors that keep these ids. */
  String queues() {
    List<String> kept =
        TinyCenter.QUEUES.stream()
            .filter(keepsQueue::test)
            .map(queue -> "\"" + queue + "\"")
            .toList();
    return kept.size() == TinyCenter.QUEUES.size() ? "{}" : "{include: " + kept + "}";
  }

  /** The sources of a week; two share the queues. */
  static List<Scope> of(Week week) {
    return week.sources() == 1
        ? List.of(new Scope("one", queue -> true))
        : List.of(
            new Scope("one", queue -> queue == OF_THE_FIRST),
            new Scope("two", queue -> queue != OF_THE_FIRST));
  }
}
