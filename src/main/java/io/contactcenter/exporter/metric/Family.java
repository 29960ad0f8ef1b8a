package io.contactcenter.exporter.metric;

import java.util.List;
import java.util.Set;

/**
 * A metric family as it is exposed. {@code name} is the full sample name, so that of a counter ends
 * in {@code _total}; that of a histogram lacks {@code _bucket}, {@code _sum} and {@code _count}.
 * {@code labels} are the names in the order in which they are written, without a histogram's {@code
 * le}. {@code help} is one line without quotes or backslashes, the same bytes in both formats.
 */
public record Family(
    String name, Kind kind, Unit unit, List<String> labels, String help, Group group) {
  /** Where a family stands in the documentation and whether {@code once} prints it. */
  public enum Group {
    ENTITY,
    HEALTH,
    SELF
  }

  private static final String TOTAL = "_total";
  private static final List<String> RESERVED = List.of("_bucket", "_sum", "_count", "_created");

  public Family {
    labels = List.copyOf(labels);
    if ((kind == Kind.COUNTER) != name.endsWith(TOTAL)) {
      throw new IllegalArgumentException("counters, and only counters, end in _total: " + name);
    }
    if (RESERVED.stream().anyMatch(name::endsWith)) {
      throw new IllegalArgumentException("suffix belongs to the samples of a histogram: " + name);
    }
    if (kind == Kind.HISTOGRAM && unit != Unit.SECONDS) {
      throw new IllegalArgumentException("histograms are of seconds: " + name);
    }
    if (labels.contains("le") || Set.copyOf(labels).size() != labels.size()) {
      throw new IllegalArgumentException(name + " has labels " + labels);
    }
    if (!unit.suffix().isEmpty() && !stem(name, kind).endsWith("_" + unit.suffix())) {
      throw new IllegalArgumentException(name + " does not end in its unit, " + unit.suffix());
    }
    if (help.isBlank() || help.chars().anyMatch(c -> c == '\n' || c == '"' || c == '\\')) {
      throw new IllegalArgumentException("help of " + name + " is no plain line: " + help);
    }
  }

  /** The name of the family in OpenMetrics, where that of a counter lacks {@code _total}. */
  public String openMetricsName() {
    return stem(name, kind);
  }

  private static String stem(String name, Kind kind) {
    return kind == Kind.COUNTER ? name.substring(0, name.length() - TOTAL.length()) : name;
  }
}
