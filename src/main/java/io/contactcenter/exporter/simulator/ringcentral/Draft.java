package io.contactcenter.exporter.simulator.ringcentral;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A leg while it is being put together. */
final class Draft {
  private final String key;
  private final long startMillis;
  private final long endMillis;
  private long millis;
  private final Map<Breakdown, String> is = new EnumMap<>(Breakdown.class);
  private final Map<String, Long> segments = new TreeMap<>();
  private final Map<String, Integer> actions = new TreeMap<>();
  private int offers;

  Draft(String key, long startMillis, long endMillis) {
    this.key = key;
    this.startMillis = startMillis;
    this.endMillis = endMillis;
    millis = endMillis - startMillis;
  }

  Draft is(Breakdown breakdown, String value) {
    is.put(breakdown, value);
    return this;
  }

  Draft isNot(Breakdown breakdown) {
    is.remove(breakdown);
    return this;
  }

  /** What every leg of a call has. */
  Draft inbound(String origin, String response, String result, String type) {
    return is(Breakdown.DIRECTION, "inbound")
        .is(Breakdown.ORIGIN, origin)
        .is(Breakdown.RESPONSE, response)
        .is(Breakdown.RESULT, result)
        .is(Breakdown.TYPE, type);
  }

  /** How long it lasted for the group, where it was not there all the time. */
  Draft lasting(long otherMillis) {
    millis = otherMillis;
    return this;
  }

  /** One more phase; one that took no time did not happen. */
  Draft segment(String segment, long length) {
    if (length > 0) {
      segments.merge(segment, length, Long::sum);
    }
    return this;
  }

  Draft action(String action) {
    actions.merge(action, 1, Integer::sum);
    return this;
  }

  Draft offered() {
    offers++;
    return this;
  }

  /** Everything of {@code leg} but its times. */
  Draft like(Leg leg) {
    is.putAll(leg.is());
    leg.segments().forEach(this::segment);
    leg.actions().forEach((action, times) -> actions.merge(action, times, Integer::sum));
    return this;
  }

  Leg leg() {
    return new Leg(key, startMillis, endMillis, millis, is, segments, actions, offers);
  }
}
