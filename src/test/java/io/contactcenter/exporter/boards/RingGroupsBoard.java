package io.contactcenter.exporter.boards;

/** Ring groups of phone systems. */
final class RingGroupsBoard {
  private static final String SERIES =
      "contactcenter_ring_group_interval_calls{source=~\"$source\"}";

  private RingGroupsBoard() {}

  static Board board() {
    return new Board(
            "ring-groups",
            "Contact center ring groups",
            "Calls of ring groups: answered, missed, abandoned, and who answered them.",
            "now-12h",
            "1m")
        .variables(
            Variable.source(),
            Variable.ofLabel("site", "Site", "pbx_site", SERIES),
            Variable.ofNames(
                "ring_group",
                "Ring group",
                "ring_group",
                "ring_group_name",
                "contactcenter_ring_group_interval_calls{source=~\"$source\",pbx_site=~\"$site\"}"))
        .side(5, interval(), today())
        .heading("Through the day")
        .side(9, calls(), missed())
        .side(8, times())
        .heading("Ring group by ring group, today")
        .side(9, groups())
        .heading("Members, today")
        .side(11, members());
  }

  private static final String SHARE_MISSED =
      "sum({ring_group_%s_missed})"
          + " / (sum({ring_group_%s_missed} + {ring_group_%s_answered}) > 0)";

  private static String shareMissed(String shape) {
    return SHARE_MISSED.replace("%s", shape);
  }

  private static Panel interval() {
    return Panel.stat(
            10,
            "Last interval",
            "Calls of the newest complete interval. Missed calls were abandoned, went to voicemail or"
                + " were passed on; the share is that of the calls answered or missed.")
        .unit(Unit.COUNT)
        .ask("calls", "sum({ring_group_interval_calls})")
        .ask("answered", "sum({ring_group_interval_answered})")
        .ask("missed", "sum({ring_group_interval_missed})")
        .ask("share missed", Style.of(Unit.SHARE), shareMissed("interval"));
  }

  private static Panel today() {
    return Panel.stat(
            14,
            "Today",
            "The business day so far. Abandoned calls and voicemail are among the missed.")
        .unit(Unit.COUNT)
        .ask("calls", "sum({ring_group_today_calls})")
        .ask("answered", "sum({ring_group_today_answered})")
        .ask("missed", "sum({ring_group_today_missed})")
        .ask("abandoned", "sum({ring_group_today_abandoned})")
        .ask("voicemail", "sum({ring_group_today_voicemail})")
        .ask("share missed", Style.of(Unit.SHARE), shareMissed("today"));
  }

  private static Panel calls() {
    return Panel.graph(
            14, "Calls per hour", "Answered and missed calls of each interval, brought to an hour.")
        .unit(Unit.COUNT)
        .stacked()
        .ask(
            "answered",
            Style.plain().color(Color.BLUE),
            "sum({ring_group_interval_answered per hour})")
        .ask(
            "missed", Style.plain().color(Color.RED), "sum({ring_group_interval_missed per hour})");
  }

  private static Panel missed() {
    return Panel.graph(
            10, "Share missed", "Missed calls, of those answered or missed in the interval.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{ring_group_name}}, {{pbx}}",
            """
            max by (source, pbx, ring_group, ring_group_name)
              (ring_group:contactcenter_ring_group_interval_missed:ratio{source=~"$source"}
               and {ring_group_interval_missed})""");
  }

  private static Panel times() {
    return Panel.graph(
            24,
            "Times by interval",
            "Talk time per answered call; how long it rang, per call; and how long callers held out who"
                + " gave up.")
        .unit(Unit.TIME)
        .ask(
            "talk",
            "sum({ring_group_interval_talk_seconds}) / (sum({ring_group_interval_answered}) > 0)")
        .ask(
            "ringing",
            "sum({ring_group_interval_ring_seconds}) / (sum({ring_group_interval_calls}) > 0)")
        .ask(
            "until given up",
            """
            sum({ring_group_interval_abandoned_wait_seconds})
              / (sum({ring_group_interval_abandoned}) > 0)""");
  }

  private static Panel groups() {
    return Table.of(
            "Ring groups",
            "The business day so far. Empty cells: nothing to measure, or the vendor does not say.",
            "sum by (source, pbx, pbx_site, ring_group, ring_group_name)")
        .count("Calls", "{ring_group_today_calls}")
        .count("Answered", "{ring_group_today_answered}")
        .count("Missed", "{ring_group_today_missed}")
        .share(
            "Share missed",
            "{ring_group_today_missed}",
            "{ring_group_today_missed} + {ring_group_today_answered}")
        .count("Abandoned", "{ring_group_today_abandoned}")
        .count("Voicemail", "{ring_group_today_voicemail}")
        .average("Talk a call", "{ring_group_today_talk_seconds}", "{ring_group_today_answered}")
        .count("Members", "{ring_group_members}")
        .sorted(
            "Share missed",
            true,
            "ring_group_name",
            "Ring group",
            "pbx_site",
            "Site",
            "pbx",
            "PBX",
            "source",
            "Source",
            "ring_group",
            "");
  }

  private static Panel members() {
    return Table.of(
            "Members",
            "Calls that were offered to each member of a ring group, and answered. With the report"
                + " ring_group_member.",
            "sum by (source, pbx, ring_group, agent, agent_name)")
        .count("Offered", "{ring_group_member_today_offered named}")
        .count("Answered", "{ring_group_member_today_answered named}")
        .time("Talk", "{ring_group_member_today_talk_seconds named}")
        .sorted(
            "Offered",
            true,
            "agent_name",
            "Member",
            "ring_group",
            "Ring group",
            "pbx",
            "PBX",
            "source",
            "Source",
            "agent",
            "");
  }
}
