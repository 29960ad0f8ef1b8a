package io.contactcenter.exporter.boards;

/** For a television on the wall: how it stands, readable from ten metres. */
final class Wallboard {
  /** That ended, with an answer or without: the longer of the two, or the one there is. */
  static final String LONGEST_WAIT =
      """
      {queue_interval_longest_answered_wait_seconds} >= {queue_interval_longest_abandoned_wait_seconds}
        or {queue_interval_longest_abandoned_wait_seconds}
        or {queue_interval_longest_answered_wait_seconds}""";

  /** The reports whose older one is the interval that a queue shows. */
  private static final String OF_QUEUES = ",report=~\"queue|wait_distribution\"";

  /** Sources of which there are figures: they go when they are too old. */
  private static final String SHOWN = " and on (source) {queue_interval_offered}";

  /** Everything that the board has figures of. */
  private static final String OF_ALL =
      ",report=~\"queue|wait_distribution|agent|agent_queue|agent_status\"";

  private Wallboard() {}

  static Board board() {
    return new Board(
            "wallboard",
            "Contact center wallboard",
            "Service level against target, waits, volumes and the queues that need help, of the"
                + " newest complete interval and of today. For a television: kiosk mode.",
            "now-1h",
            "30s")
        .variables(Variable.source(), Variable.queueGroup(), Variable.media(), Variable.queue())
        .side(7, serviceLevel(), waits())
        .side(5, contacts(), interval(), freshness(), agents())
        .side(14, furthestBehind());
  }

  private static Panel serviceLevel() {
    return Panel.stat(
            13,
            "Service level",
            "Contacts that met the service level, of those that count for it, over all queues shown:"
                + " in the newest complete interval and today. The target is that of the queues,"
                + " weighted by their contacts; the distance is the interval's, in percentage points.")
        .unit(Unit.SHARE)
        .ask(
            "last interval",
            """
            sum({queue_interval_service_level_met per hour})
              / (sum({queue_interval_service_level_eligible per hour}) > 0)""")
        .ask(
            "to target",
            Style.of(Unit.POINTS).signed(),
            """
            100 * sum({queue_interval_service_level_met per hour}
                      - {queue_service_level_target_ratio}
                        * {queue_interval_service_level_eligible per hour})
              / (sum({queue_interval_service_level_eligible per hour}
                     and on (source, queue) {queue_service_level_target_ratio}) > 0)""")
        .ask(
            "today",
            """
            sum({queue_today_service_level_met})
              / (sum({queue_today_service_level_eligible}) > 0)""");
  }

  private static Panel waits() {
    return Panel.stat(
            11,
            "Waits, last interval",
            "Average speed of answer: the wait of the contacts answered in the interval divided by"
                + " their number, over the queues whose vendor tells it. The longest wait is the"
                + " longest that ended in the interval, e-mails and voice messages left out; who is"
                + " waiting now no vendor tells. Gave up: of those answered or gone, without those who"
                + " gave up at once, where the vendor tells them.")
        .unit(Unit.TIME)
        .ask(
            "speed of answer",
            """
            sum({queue_interval_answered_wait_seconds per hour})
              / (sum({queue_interval_answered per hour}
                     and on (source, queue) {queue_interval_answered_wait_seconds}) > 0)""")
        .ask(
            "longest",
            "max("
                + LONGEST_WAIT.replace("_seconds}", "_seconds,media!~\"email|voicemail\"}")
                + ")")
        .ask("gave up", Style.of(Unit.SHARE), shareGivenUp("interval", " per hour"));
  }

  /** As the alert reckons it. */
  static String shareGivenUp(String shape, String how) {
    String abandoned = "{queue_" + shape + "_abandoned" + how + "}";
    String gone =
        "("
            + abandoned
            + " - {queue_"
            + shape
            + "_abandoned_short"
            + how
            + "} or "
            + abandoned
            + ")";
    return "sum("
        + gone
        + ") / (sum({queue_"
        + shape
        + "_answered"
        + how
        + "} + "
        + gone
        + ") > 0)";
  }

  private static Panel contacts() {
    return Panel.stat(
            9,
            "Contacts",
            "Offered and answered in the business day so far. A contact that overflows is offered in"
                + " every queue it enters. Unresolved: offered in the last interval and at its end"
                + " neither answered nor gone.")
        .unit(Unit.COUNT)
        .ask("offered today", "sum({queue_today_offered})")
        .ask("answered today", "sum({queue_today_answered})")
        .ask("unresolved", "sum({queue_interval_unresolved})");
  }

  private static Panel interval() {
    return Panel.stat(
            5,
            "Interval shown",
            "From when to when the figures of the interval are, in the time of this browser. Of"
                + " several sources: from the first beginning to the last end. A source whose figures are"
                + " too old to be shown does not count.")
        .unit(Unit.CLOCK)
        .ask(
            "from",
            "min({report_interval_start_timestamp_seconds" + OF_QUEUES + "}" + SHOWN + ") * 1000")
        .ask(
            "to",
            "max(min by (source) ({report_interval_end_timestamp_seconds"
                + OF_QUEUES
                + "}"
                + SHOWN
                + ")) * 1000");
  }

  private static Panel freshness() {
    return Panel.stat(
            6,
            "Age",
            "How long ago the oldest interval shown ended, of queues and agents, and whether that is"
                + " normal: late is an interval more than expected, or a report that was never read."
                + " With gaps today, the day's figures lack a source.")
        .unit(Unit.TIME)
        .ask("old", "max(time() - {report_interval_end_timestamp_seconds" + OF_ALL + "})")
        .ask(
            "numbers",
            Style.plain()
                .words(
                    new Style.Word("on time", Color.TEXT),
                    new Style.Word("gaps today", Color.BAD),
                    new Style.Word("LATE", Color.BAD),
                    new Style.Word("LATE", Color.BAD)),
            """
            max(2 * (report:contactcenter_report_lateness_seconds:value{source=~"$source"ALL}
                     > bool {report_interval_secondsALL})
                  + ({report_today_complete_ratioALL} < bool 1)
                or 0 * {report_interval_secondsALL} + 2)"""
                .replace("ALL", OF_ALL));
  }

  private static Panel agents() {
    return Panel.stat(
            4,
            "Agents",
            "Agents of the sources who were logged in during the last interval, and their occupancy:"
                + " time handling contacts, of the time handling or waiting for them.")
        .unit(Unit.COUNT)
        .ask(
            "logged in",
            """
            count(contactcenter_agent_interval_logged_in_seconds{source=~"$source"} > 0)
              or sum(contactcenter_team_interval_agents{source=~"$source"})""")
        .ask("occupancy", Style.of(Unit.SHARE), occupancy("agent") + " or " + occupancy("team"));
  }

  private static String occupancy(String entity) {
    return """
        sum(E_handling_seconds{source=~"$source"} * PER_HOUR)
          / (sum((E_handling_seconds{source=~"$source"} + E_idle_seconds{source=~"$source"}) * PER_HOUR)
             > 0)"""
        .replace("E_", "contactcenter_" + entity + "_interval_")
        .replace("PER_HOUR", Selector.PER_HOUR);
  }

  private static Panel furthestBehind() {
    String shortfall =
        "(queue:contactcenter_queue_interval_service_level_shortfall:contacts{source=~\"$source\"}"
            + " and {queue_interval_service_level_eligible})";
    String furthest = " and on (source, queue) topk(10, " + shortfall + ")";
    return Table.of(
            "Queues, furthest below target first",
            "Short: how many contacts more should have been served in time in the last interval;"
                + " negative where the target is met. Longest wait: the longest that ended in it, with"
                + " an answer or without. Empty cells: nothing to measure, or the vendor does not say.",
            "max by (source, queue, queue_name)")
        .column("Short", Style.of(Unit.TENTHS).badFrom(0.05), shortfall + furthest)
        .share("Last interval", "{queue_interval_service_level_ratio}" + furthest)
        .share("Target", "{queue_service_level_target_ratio}" + furthest)
        .share("Today", "{queue_today_service_level_ratio}" + furthest)
        .count("Answered", "{queue_interval_answered}" + furthest)
        .count("Gave up", "{queue_interval_abandoned}" + furthest)
        .count("Unresolved", "{queue_interval_unresolved}" + furthest)
        .time("Longest wait", "(" + LONGEST_WAIT + ")" + furthest)
        .sorted("Short", true, "queue_name", "Queue", "source", "Source", "queue", "");
  }
}
