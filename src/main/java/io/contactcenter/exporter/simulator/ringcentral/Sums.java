package io.contactcenter.exporter.simulator.ringcentral;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What calls add up to: of each value of each breakdown how many, and how long. */
final class Sums {
  /** A number of calls, and their time. */
  record Sum(long calls, long millis) {
    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum more) {
      return new Sum(calls + more.calls, millis + more.millis);
    }
  }

  private final Map<Breakdown, Map<String, Sum>> sums = new EnumMap<>(Breakdown.class);

  /** The sums of {@code legs}. */
  static Sums of(Collection<Leg> legs) {
    Sums sums = new Sums();
    legs.forEach(sums::add);
    return sums;
  }

  private void add(Leg leg) {
    add(Breakdown.ALL, "", 1, leg.millis());
    leg.is().forEach((breakdown, value) -> add(breakdown, value, 1, leg.millis()));
    leg.segments().forEach((segment, millis) -> add(Breakdown.SEGMENTS, segment, 1, millis));
    leg.actions().forEach((action, times) -> add(Breakdown.ACTIONS, action, times, 0));
    add(Breakdown.OPPORTUNITIES, "", leg.offers(), 0);
  }

  private void add(Breakdown breakdown, String value, long calls, long millis) {
    sums.computeIfAbsent(breakdown, any -> new TreeMap<>())
        .merge(value, new Sum(calls, millis), Sum::plus);
  }

  /** The sum of one value; of a breakdown without values, that of the empty one. */
  Sum of(Breakdown breakdown, String value) {
    return sums.getOrDefault(breakdown, Map.of()).getOrDefault(value, Sum.NONE);
  }

  /** Whether there was no call. */
  boolean isEmpty() {
    return sums.isEmpty();
  }
}
