package io.contactcenter.exporter.simulator.ringcentral;

import java.util.List;
import java.util.Set;

/**
 * What call performance is asked for.
 *
 * @param keys the groups that are asked for; none means all
 * @param fromMillis calls that started at this moment or later
 * @param toMillis and at this moment or before
 */
record Question(
    Generation generation,
    Grouping grouping,
    Set<String> keys,
    long fromMillis,
    long toMillis,
    List<Metric> metrics,
    Page page) {
  Question {
    keys = Set.copyOf(keys);
    metrics = List.copyOf(metrics);
  }

  /**
   * A page of a list.
   *
   * @param number from 1
   */
  record Page(int number, int size) {
    <T> List<T> of(List<T> all) {
      int first = (int) Math.min((number - 1L) * size, all.size());
      return all.subList(first, Math.min(first + size, all.size()));
    }

    int pages(int elements) {
      return (elements + size - 1) / size;
    }
  }
}
