package io.contactcenter.exporter.metric;

import java.util.Locale;

/**
 * Entities that belong together: what does not fit into {@code limits.series} is left out by whole
 * groups, in this order.
 */
public enum EntityGroup {
  AGENT_QUEUE,
  RING_GROUP_MEMBER,
  AGENT,
  TEAM,
  CALLS,
  INTERACTIONS,
  CHANNEL,
  RING_GROUP,
  QUEUE;

  /** The value of the label {@code entity}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
