package io.contactcenter.exporter.simulator.ringcentral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to the calls that started in one stretch of time, each thing asked of the calls by
 * itself. It shares no sums with the answers, so that those can be judged by it. Breakdowns and
 * values are in the words of the current API's answers.
 */
public final class CallAccount {
  private final Map<String, List<Leg>> legs;
  private final Grouping grouping;

  /** The calls of {@code grouping} that started from {@code from} until {@code to}, in millis. */
  CallAccount(Calls calls, Grouping grouping, long from, long to) {
    this.grouping = grouping;
    legs = calls.happened(grouping, from, to - 1);
  }

  /** The groups that had calls. */
  public Set<String> groups() {
    return legs.keySet();
  }

  /** All calls of a group. */
  public long calls(String group) {
    return of(group).size();
  }

  /** Their milliseconds. */
  public long millis(String group) {
    return of(group).stream().mapToLong(Leg::millis).sum();
  }

  /** How often queues offered calls to a group. */
  public long offers(String group) {
    return of(group).stream().mapToLong(Leg::offers).sum();
  }

  /** The values of {@code breakdown} that there can be. */
  public List<String> values(String breakdown) {
    List<String> values = new ArrayList<>();
    for (Breakdown kind : Breakdown.values()) {
      boolean shown = grouping == Grouping.QUEUES || !kind.ofQueuesOnly();
      if (shown && kind.told().equals(breakdown) && Generation.V1.has(kind)) {
        values.addAll(kind.words());
      }
    }
    return values;
  }

  /** How many calls of a group had this value; of what was done with calls, how often. */
  public long calls(String group, String breakdown, String value) {
    return of(group).stream().mapToLong(leg -> times(leg, breakdown, value)).sum();
  }

  /** Their milliseconds; of phases of calls, the milliseconds of these. */
  public long millis(String group, String breakdown, String value) {
    return of(group).stream()
        .filter(leg -> times(leg, breakdown, value) > 0)
        .mapToLong(
            leg ->
                breakdown.equals(Breakdown.SEGMENTS.told())
                    ? leg.segments().getOrDefault(value, 0L)
                    : leg.millis())
        .sum();
  }

  /** All breakdowns of the current API. */
  public Set<String> breakdowns() {
    Set<String> all = new TreeSet<>();
    for (Breakdown kind : Breakdown.values()) {
      if (!values(kind.told()).isEmpty()) {
        all.add(kind.told());
      }
    }
    return all;
  }

  private List<Leg> of(String group) {
    return legs.getOrDefault(group, List.of());
  }

  private static long times(Leg leg, String breakdown, String value) {
    if (breakdown.equals(Breakdown.SEGMENTS.told())) {
      return leg.segments().containsKey(value) ? 1 : 0;
    }
    if (breakdown.equals(Breakdown.ACTIONS.told())) {
      return leg.actions().getOrDefault(value, 0);
    }
    return leg.is().entrySet().stream()
        .filter(entry -> Generation.V1.has(entry.getKey()))
        .filter(entry -> entry.getKey().told().equals(breakdown))
        .filter(entry -> entry.getValue().equals(value))
        .count();
  }
}
