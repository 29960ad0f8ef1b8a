package io.contactcenter.exporter.boards;

/** What agents do: states, occupancy, contacts. Shows names, ids or pseudonyms, as privacy says. */
final class AgentsBoard {
  private static final String INFO = "contactcenter_agent_info{source=~\"$source\"}";

  private AgentsBoard() {}

  static Board board() {
    return new Board(
            "agents",
            "Contact center agents",
            "Time by state, occupancy and contacts of agents. How they are called is set by"
                + " privacy.agents: names, ids or pseudonyms.",
            "now-12h",
            "1m")
        .variables(
            Variable.source(),
            Variable.ofLabel("team", "Team", "team", INFO),
            Variable.ofNames(
                "agent",
                "Agent",
                "agent",
                "agent_name",
                "contactcenter_agent_info{source=~\"$source\",team=~\"$team\"}"),
            Variable.ofNames(
                "queue",
                "Queue",
                "queue",
                "queue_name",
                "contactcenter_queue_info{source=~\"$source\"}"))
        .side(5, now(), today())
        .heading("Through the day")
        .side(9, states(), occupancy())
        .side(10, teams(), busiest())
        .heading("Agent by agent, today")
        .side(12, agents())
        .heading("Agents in queues, today")
        .side(12, queues());
  }

  private static Panel now() {
    return Panel.stat(
            12,
            "Last interval",
            "Agents who were logged in during the newest complete interval, how many that is on"
                + " average, and their occupancy: time handling contacts, of the time handling or"
                + " waiting for them.")
        .unit(Unit.COUNT)
        .ask("logged in", "count({agent_interval_logged_in_seconds} > 0)")
        .ask(
            "on average",
            Style.of(Unit.TENTHS),
            "sum({agent_interval_logged_in_seconds per hour}) / 3600")
        .ask("occupancy", Style.of(Unit.SHARE), occupancy("interval"))
        .ask(
            "paused",
            Style.of(Unit.SHARE),
            """
            sum({agent_interval_paused_seconds per hour})
              / (sum({agent_interval_logged_in_seconds per hour}) > 0)""");
  }

  private static String occupancy(String shape) {
    String end = shape.equals("interval") ? " per hour}" : "}";
    String handling = "{agent_" + shape + "_handling_seconds" + end;
    String idle = "{agent_" + shape + "_idle_seconds" + end;
    return "sum(" + handling + ") / (sum(" + handling + " + " + idle + ") > 0)";
  }

  private static Panel today() {
    return Panel.stat(
            12,
            "Today",
            "The business day so far: contacts answered from queues, calls past the queues, occupancy.")
        .unit(Unit.COUNT)
        .ask("answered", "sum({agent_today_answered})")
        .ask("direct in", "sum({agent_today_direct_inbound})")
        .ask("direct out", "sum({agent_today_direct_outbound})")
        .ask("occupancy", Style.of(Unit.SHARE), occupancy("today"));
  }

  private static Panel states() {
    return Panel.graph(
            14,
            "What agents did",
            "How many agents were in each state, on average over the interval; together they are those"
                + " who were logged in, as far as the vendor names their states.")
        .unit(Unit.TENTHS)
        .stacked()
        .ask(
            "handling",
            Style.plain().color(Color.BLUE),
            "sum({agent_interval_handling_seconds per hour}) / 3600")
        .ask(
            "idle",
            Style.plain().color(Color.GREEN),
            "sum({agent_interval_idle_seconds per hour}) / 3600")
        .ask(
            "paused",
            Style.plain().color(Color.ORANGE),
            "sum({agent_interval_paused_seconds per hour}) / 3600")
        .ask(
            "admin",
            Style.plain().color(Color.PURPLE),
            "sum({agent_interval_admin_seconds per hour}) / 3600");
  }

  private static Panel occupancy() {
    return Panel.graph(
            10,
            "Occupancy",
            "Time handling contacts, of the time handling or waiting for them, by interval.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{source}}",
            """
            sum by (source) ({agent_interval_handling_seconds})
              / (sum by (source) ({agent_interval_handling_seconds} + {agent_interval_idle_seconds}) > 0)""");
  }

  private static Panel teams() {
    return Panel.bars(
            12,
            "Occupancy of teams, last interval",
            "Time handling contacts, of the time handling or waiting for them. Teams are those of the"
                + " vendor or of the configuration.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{team}}",
            """
            sort_desc(
              (sum by (team) ({agent_interval_handling_seconds named} * PER_HOUR)
                 / (sum by (team) (({agent_interval_handling_seconds named} + {agent_interval_idle_seconds named}) * PER_HOUR) > 0))
              or
              (sum by (team) ({team_interval_handling_seconds per hour})
                 / (sum by (team) ({team_interval_handling_seconds per hour} + {team_interval_idle_seconds per hour}) > 0)))"""
                .replace("PER_HOUR", Selector.PER_HOUR));
  }

  private static Panel busiest() {
    return Panel.bars(
            12,
            "Most answered today",
            "The ten agents who answered most contacts of queues in the business day so far.")
        .unit(Unit.COUNT)
        .fromZero()
        .ask(
            "{{agent_name}}, {{source}}",
            "topk(10, sum by (source, agent, agent_name) ({agent_today_answered named}))");
  }

  private static Panel agents() {
    return Table.of(
            "Agents",
            "The business day so far. Talk includes hold. Empty cells: the vendor does not say.",
            "sum by (source, team, agent, agent_name)")
        .time("Logged in", "{agent_today_logged_in_seconds named}")
        .time("Handling", "{agent_today_handling_seconds named}")
        .time("Idle", "{agent_today_idle_seconds named}")
        .time("Paused", "{agent_today_paused_seconds named}")
        .share(
            "Occupancy",
            "{agent_today_handling_seconds named}",
            "{agent_today_handling_seconds named} + {agent_today_idle_seconds named}")
        .count("Answered", "{agent_today_answered named}")
        .count("Missed", "{agent_today_missed named}")
        .average(
            "Talk a contact", "{agent_today_talk_seconds named}", "{agent_today_answered named}")
        .count("Direct in", "{agent_today_direct_inbound named}")
        .count("Direct out", "{agent_today_direct_outbound named}")
        .sorted(
            "Agent", false, "agent_name", "Agent", "team", "Team", "source", "Source", "agent", "");
  }

  private static Panel queues() {
    return Table.of(
            "Agents in queues",
            "What each agent did in each queue in the business day so far.",
            "sum by (source, queue, queue_name, agent, agent_name)")
        .count("Answered", "{agent_queue_today_answered named}")
        .time("Talk", "{agent_queue_today_talk_seconds named}")
        .time("Wrap-up", "{agent_queue_today_wrap_up_seconds named}")
        .count("Transferred", "{agent_queue_today_transferred_out named}")
        .sorted(
            "Agent",
            false,
            "agent_name",
            "Agent",
            "queue_name",
            "Queue",
            "source",
            "Source",
            "agent",
            "",
            "queue",
            "");
  }
}
