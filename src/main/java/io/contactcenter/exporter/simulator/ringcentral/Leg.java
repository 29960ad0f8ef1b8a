package io.contactcenter.exporter.simulator.ringcentral;

import java.util.Map;

/**
 * A call as one group saw it.
 *
 * @param key whose it is, within its grouping
 * @param startMillis when the call started; it belongs to the time range that this lies in
 * @param endMillis when it was over
 * @param millis how long it lasted for the group
 * @param is what it was, one value of each breakdown that applies
 * @param segments how many milliseconds each of its phases lasted
 * @param actions how often each thing was done with it
 * @param offers how often a queue offered it
 */
record Leg(
    String key,
    long startMillis,
    long endMillis,
    long millis,
    Map<Breakdown, String> is,
    Map<String, Long> segments,
    Map<String, Integer> actions,
    int offers) {
  Leg {
    is = Map.copyOf(is);
    segments = Map.copyOf(segments);
    actions = Map.copyOf(actions);
  }

  /** The same call as another group sees it. */
  Leg seenBy(String otherKey) {
    return new Leg(otherKey, startMillis, endMillis, millis, is, segments, actions, offers);
  }
}
