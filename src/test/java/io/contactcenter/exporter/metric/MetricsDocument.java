package io.contactcenter.exporter.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The catalogue as Markdown. */
final class MetricsDocument {
  private static final String INTRODUCTION =
      """
      # Metrics

      Generated from the catalogue in `src/main/java/io/contactcenter/exporter/metric`; a test says how to
      refresh it.

      Every series of a vendor carries `source`, the configured name. Durations are seconds, ratios 0 to 1. What a
      vendor does not report is no series; a count it reports as 0 is 0. Samples carry no timestamps: how old the
      numbers are is in `contactcenter_report_interval_end_timestamp_seconds`.

      A measure that adds up has three shapes:

      | name | kind | value |
      |---|---|---|
      | `contactcenter_<entity>_interval_<measure>` | gauge | the newest complete interval |
      | `contactcenter_<entity>_today_<measure>` | gauge | the business day of that interval, so far |
      | `contactcenter_<entity>_<measure>_total` | counter | everything counted; for `increase()` over any range |

      Peaks, such as the longest wait, have the interval only. Interactions and their segments are counters only.
      Histograms are classic ones with disjoint counts cumulated; they have `_sum` and `_count` where the vendor
      gives the sum. Calls are told apart by a dimension, which is in the name behind the shape:
      `contactcenter_calls_interval_by_direction`, `contactcenter_calls_by_direction_total`. In OpenMetrics the
      family of a counter is named without `_total`.
      """;

  private static final String JVM =
      """

      ## Java and the process

      Beside these stand the metrics of the JVM and the process under the standard names of the Prometheus Java
      client: `jvm_memory_used_bytes`, `jvm_gc_collection_seconds`, `jvm_threads_current`,
      `process_cpu_seconds_total`, `process_resident_memory_bytes`, `process_open_fds` and their kin.
      """;

  /** By how names begin; the first that fits. */
  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("queue_", "Queues");
    SECTIONS.put("channel_", "Channels");
    SECTIONS.put("agent_queue_", "Agents in queues");
    SECTIONS.put("agent_", "Agents");
    SECTIONS.put("team_", "Teams (under `privacy.agents: team`)");
    SECTIONS.put("ring_group_member_", "Members of ring groups");
    SECTIONS.put("ring_group_", "Ring groups");
    SECTIONS.put("calls_", "Call performance");
    SECTIONS.put("interaction", "Interactions");
  }

  private MetricsDocument() {}

  static String render() {
    StringBuilder document = new StringBuilder(INTRODUCTION);
    sections()
        .forEach(
            (title, families) -> {
              document.append("\n## ").append(title).append("\n\n");
              document.append("| name | kind | unit | labels | help |\n|---|---|---|---|---|\n");
              families.forEach(family -> document.append(row(family)));
            });
    return document.append(JVM).toString();
  }

  private static Map<String, List<Family>> sections() {
    Map<String, List<Family>> sections = new LinkedHashMap<>();
    for (Family family : Catalogue.families()) {
      sections.merge(
          title(family),
          List.of(family),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return sections;
  }

  private static String title(Family family) {
    return switch (family.group()) {
      case ENTITY -> entityTitle(family.name());
      case HEALTH -> "Sources, reports and requests";
      case SELF -> "The exporter itself";
    };
  }

  private static String entityTitle(String name) {
    return SECTIONS.entrySet().stream()
        .filter(section -> name.startsWith("contactcenter_" + section.getKey()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no section for " + name))
        .getValue();
  }

  private static String row(Family family) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
    row.add("`" + family.name() + "`");
    row.add(family.kind().name().toLowerCase(Locale.ROOT));
    row.add(unit(family.unit()));
    row.add("`" + String.join("`, `", family.labels()) + "`");
    row.add(family.help());
    return row.toString().replace("``", "");
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case COUNT -> "";
      case SECONDS -> "seconds";
      case RATIO -> "ratio";
      case TIMESTAMP -> "seconds since 1970";
      case INFO -> "always 1";
    };
  }
}
