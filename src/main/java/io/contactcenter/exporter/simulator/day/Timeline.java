package io.contactcenter.exporter.simulator.day;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Things that last, in the order in which they begin, so that those of a window are found fast. */
final class Timeline<T> {
  private final List<T> things;
  private final long[] from;
  private final long longest;

  /**
   * The timeline of {@code things}.
   *
   * @param from when a thing begins, in epoch seconds
   * @param to when its last event is
   */
  Timeline(List<T> things, ToLongFunction<T> from, ToLongFunction<T> to) {
    this.things = things.stream().sorted(Comparator.comparingLong(from)).toList();
    this.from = this.things.stream().mapToLong(from).toArray();
    longest =
        things.stream()
            .mapToLong(thing -> to.applyAsLong(thing) - from.applyAsLong(thing))
            .max()
            .orElse(0);
  }

  /** All that have an event from {@code start} until {@code end}, and some that ended before. */
  List<T> within(long start, long end) {
    return things.subList(firstFrom(start - longest), firstFrom(end));
  }

  // The index of the first that begins at or after a second.
  private int firstFrom(long second) {
    int low = 0;
    int high = from.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
