package io.contactcenter.exporter.boards;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes queries in short. {@code {queue_interval_answered}} stands for {@code
 * contactcenter_queue_interval_answered} of the sources, queues and so on that the viewer chose.
 * Behind the name may stand more matchers, {@code {calls_today_by_result,result="abandoned"}}, and
 * one of these:
 *
 * <ul>
 *   <li>{@code per hour}: a figure of an interval brought to an hour, so that sources whose
 *       intervals differ in length can be added;
 *   <li>{@code a week ago};
 *   <li>{@code over 135m}: the increase of a counter. Counters of vendors step once per interval,
 *       so this must be twice the longest interval and its polling at least;
 *   <li>{@code named}: of an agent, with the labels agent_name and team.
 * </ul>
 */
final class Selector {
  private static final Pattern SHORT =
      Pattern.compile("\\{([a-z0-9_]+)((?:,[^ }]+)*)( per hour| a week ago| named| over [^ }]+)?}");

  /** Multiplies a figure of an interval, so that it is one of an hour. */
  static final String PER_HOUR =
      "on (source) group_left () source:contactcenter_intervals_per_hour:ratio";

  private Selector() {}

  /** The query in full. */
  static String expand(String query) {
    String line = query.strip().replaceAll("\\s*\\n\\s*", " ");
    return SHORT
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    selector(
                        found.group(1), found.group(2), String.valueOf(found.group(3)).strip())));
  }

  private static String selector(String name, String more, String how) {
    Kind kind = Kind.of(name);
    String metric = "contactcenter_" + name + "{" + kind.matchers + more + "}";
    if (how.equals("a week ago")) {
      metric += " offset 1w";
    } else if (how.startsWith("over ")) {
      metric = "increase(" + metric + "[" + how.substring("over ".length()) + "])";
    }
    String chosen = kind.within.isEmpty() ? metric : "(" + metric + " and " + kind.within + ")";
    return switch (how) {
      case "per hour" -> "(" + chosen + " * " + PER_HOUR + ")";
      case "named" -> "(" + chosen + " * " + kind.names() + ")";
      default -> chosen;
    };
  }

  /** By what a viewer chooses among the series of an entity. */
  private enum Kind {
    AGENT_QUEUE(
        "source=~\"$source\",queue=~\"$queue\"",
        "on (source, agent) contactcenter_agent_info{team=~\"$team\",agent=~\"$agent\"}"),
    AGENT(
        "source=~\"$source\"",
        "on (source, agent) contactcenter_agent_info{team=~\"$team\",agent=~\"$agent\"}"),
    QUEUE(
        "source=~\"$source\",media=~\"$media\",queue=~\"$queue\"",
        "on (source, queue) contactcenter_queue_info{queue_group=~\"$queue_group\"}"),
    RING_GROUP_MEMBER("source=~\"$source\",pbx_site=~\"$site\",ring_group=~\"$ring_group\"", ""),
    RING_GROUP("source=~\"$source\",pbx_site=~\"$site\",ring_group=~\"$ring_group\"", ""),
    CALLS("source=~\"$source\",grouping=~\"$grouping\",group=~\"$group\"", ""),
    TEAM("source=~\"$source\",team=~\"$team\"", ""),
    EXPORTER("", ""),
    RATE_LIMIT("", ""),
    /** Everything that is only of a source. */
    SOURCE("source=~\"$source\"", "");

    private final String matchers;
    private final String within;

    Kind(String matchers, String within) {
      this.matchers = matchers;
      this.within = within;
    }

    // An extension may be on two PBXs. Of several names for one agent the board shows one.
    String names() {
      String by = this == RING_GROUP_MEMBER ? "source, agent, pbx_site" : "source, agent";
      return "on ("
          + by
          + ") group_left (agent_name, team) topk by ("
          + by
          + ") (1, contactcenter_agent_info{source=~\"$source\"})";
    }

    static Kind of(String metric) {
      for (Kind kind : values()) {
        if (metric.startsWith(kind.name().toLowerCase(Locale.ROOT) + "_") && kind != SOURCE) {
          return kind;
        }
      }
      return SOURCE;
    }
  }
}
