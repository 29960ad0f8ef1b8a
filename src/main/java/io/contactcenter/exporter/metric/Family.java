package io.contactcenter.exporter.metric;

import java.util.List;

/**
 * A metric family as it is exposed. {@code name} is the full sample name, so that of a counter ends
 * in {@code _total}; {@code labels} are the names in the order in which they are written.
 */
public record Family(
    String name, Kind kind, Unit unit, List<String> labels, String help, Group group) {
  /** Where a family stands in the documentation and whether {@code once} prints it. */
  public enum Group {
    ENTITY,
    HEALTH,
    SELF
  }

  public Family {
    labels = List.copyOf(labels);
    if ((kind == Kind.COUNTER) != name.endsWith("_total")) {
      throw new IllegalArgumentException("counters, and only counters, end in _total: " + name);
    }
  }

  /** The name of the family in OpenMetrics, where that of a counter lacks {@code _total}. */
  public String openMetricsName() {
    return kind == Kind.COUNTER ? name.substring(0, name.length() - "_total".length()) : name;
  }
}
