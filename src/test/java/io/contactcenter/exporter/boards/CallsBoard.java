package io.contactcenter.exporter.boards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Calls of a phone system, by how they are grouped. */
final class CallsBoard {
  // What RingCentral names most; others have a colour of Grafana's palette.
  private static final Map<String, Color> RESULTS =
      Map.of(
          "completed", Color.BLUE,
          "accepted", Color.GREEN,
          "transferred", Color.PURPLE,
          "voicemail", Color.ORANGE,
          "abandoned", Color.RED,
          "missed", Color.GREY);

  private CallsBoard() {}

  static Board board() {
    return new Board(
            "call-performance",
            "Contact center call performance",
            "Calls of a company, its queues, users, groups, sites and menus, by direction, response"
                + " and result.",
            "now-12h",
            "1m")
        .variables(
            Variable.source(),
            oneGrouping(),
            Variable.ofNames(
                "group",
                "Group",
                "group",
                "group_name",
                "contactcenter_calls_interval{source=~\"$source\",grouping=~\"$grouping\"}"))
        .side(5, today(), responses())
        .heading("Through the day")
        .side(9, directions(), results())
        .side(9, responsesOverTime(), serviceLevel())
        .heading("Group by group, today")
        .side(12, groups());
  }

  // The groupings count the same calls, each in its way: they are looked at one by one.
  private static ObjectNode oneGrouping() {
    ObjectNode variable =
        Variable.ofLabel(
            "grouping",
            "Grouping",
            "grouping",
            "contactcenter_calls_interval{source=~\"$source\"}");
    variable.put("multi", false).put("includeAll", false);
    variable.remove("allValue");
    variable.set("current", Json.object("text", "queue", "value", "queue"));
    return variable;
  }

  private static Panel today() {
    return Panel.stat(
            12,
            "Today",
            "Calls of the business day so far, by direction, and the time of a call on average.")
        .unit(Unit.COUNT)
        .ask("calls", "sum({calls_today})")
        .ask("inbound", "sum({calls_today_by_direction,direction=\"inbound\"})")
        .ask("outbound", "sum({calls_today_by_direction,direction=\"outbound\"})")
        .ask(
            "a call", Style.of(Unit.TIME), "sum({calls_today_seconds}) / (sum({calls_today}) > 0)");
  }

  private static Panel responses() {
    return Panel.stat(
            12,
            "Response today",
            "Calls of the business day so far by response, and the share answered of those answered or"
                + " not.")
        .unit(Unit.COUNT)
        .ask("answered", "sum({calls_today_by_response,response=\"answered\"})")
        .ask("not answered", "sum({calls_today_by_response,response=\"not_answered\"})")
        .ask(
            "share answered",
            Style.of(Unit.SHARE),
            """
            sum({calls_today_by_response,response="answered"})
              / (sum({calls_today_by_response,response=~"answered|not_answered"}) > 0)""");
  }

  private static Panel directions() {
    return Panel.graph(
            12, "Calls per hour by direction", "Calls of each interval, brought to an hour.")
        .unit(Unit.COUNT)
        .stacked()
        .colors(Map.of("inbound", Color.BLUE, "outbound", Color.ORANGE, "internal", Color.GREEN))
        .ask("{{direction}}", "sum by (direction) ({calls_interval_by_direction per hour})");
  }

  private static Panel results() {
    return Panel.graph(
            12,
            "Calls per hour by result",
            "Calls of each interval by how they ended, brought to an hour. Results without a call in"
                + " the interval are left out.")
        .unit(Unit.COUNT)
        .stacked()
        .colors(RESULTS)
        .ask("{{result}}", "sum by (result) ({calls_interval_by_result per hour}) > 0");
  }

  private static Panel responsesOverTime() {
    return Panel.graph(
            12, "Calls per hour by response", "Calls of each interval, brought to an hour.")
        .unit(Unit.COUNT)
        .stacked()
        .colors(
            Map.of(
                "answered", Color.BLUE,
                "not_answered", Color.RED,
                "connected", Color.GREEN,
                "not_connected", Color.ORANGE))
        .ask("{{response}}", "sum by (response) ({calls_interval_by_response per hour}) > 0");
  }

  private static Panel serviceLevel() {
    return Panel.graph(
            12,
            "Service level of call queues",
            "Calls within the service level, of those within or outside it, by interval: the"
                + " vendor's own two counts. Of queues only.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{queue_name}}, {{source}}",
            """
            max by (source, queue, queue_name)
              (contactcenter_queue_interval_service_level_ratio{source=~"$source"}
               and on (source) contactcenter_calls_interval{source=~"$source",grouping="queue"})""");
  }

  private static Panel groups() {
    return Table.of(
            "Groups",
            "The business day so far. Empty cells: the vendor does not say.",
            "sum by (source, group_name)")
        .count("Calls", "{calls_today}")
        .count("Inbound", "{calls_today_by_direction,direction=\"inbound\"}")
        .count("Outbound", "{calls_today_by_direction,direction=\"outbound\"}")
        .count("Answered", "{calls_today_by_response,response=\"answered\"}")
        .count("Missed", "{calls_today_by_result,result=\"missed\"}")
        .count("Abandoned", "{calls_today_by_result,result=\"abandoned\"}")
        .count("Voicemail", "{calls_today_by_result,result=\"voicemail\"}")
        .average("A call", "{calls_today_seconds}", "{calls_today}")
        .sorted("Calls", true, "group_name", "Group", "source", "Source");
  }
}
