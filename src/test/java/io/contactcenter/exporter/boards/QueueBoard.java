package io.contactcenter.exporter.boards;

/** One queue, or a few, in depth. */
final class QueueBoard {
  private QueueBoard() {}

  static Board board() {
    return new Board(
            "queue",
            "Contact center queue",
            "Volumes, waits, service level, handle times and abandonment of the chosen queues,"
                + " interval by interval.",
            "now-12h",
            "1m")
        .variables(Variable.source(), Variable.queueGroup(), Variable.media(), Variable.queue())
        .side(5, today(), waits(), handling())
        .heading("Service level")
        .side(9, serviceLevel(), shortfall())
        .heading("Volumes")
        .side(9, volumes(), abandonment())
        .heading("Waits")
        .side(9, waitsOverTime(), answeredWithin())
        .side(8, waitsAsHeatmap())
        .heading("Handling")
        .side(8, handleTimes(), ready())
        .heading("Compared with a week ago")
        .side(8, offeredLastWeek(), levelLastWeek())
        .heading("Queue by queue")
        .side(10, table());
  }

  private static Panel today() {
    return Panel.stat(
            12,
            "Today",
            "The business day so far, over the chosen queues. Service level: contacts that met it, of"
                + " those that count for it. Share given up: of those answered or gone, without those who"
                + " gave up at once, where the vendor tells them.")
        .unit(Unit.COUNT)
        .ask("offered", "sum({queue_today_offered})")
        .ask("answered", "sum({queue_today_answered})")
        .ask("gave up", "sum({queue_today_abandoned})")
        .ask(
            "service level",
            Style.of(Unit.SHARE),
            """
            sum({queue_today_service_level_met})
              / (sum({queue_today_service_level_eligible}) > 0)""")
        .ask("share given up", Style.of(Unit.SHARE), Wallboard.shareGivenUp("today", ""));
  }

  private static Panel waits() {
    return Panel.stat(
            6,
            "Waits",
            "Average speed of answer today: wait of the answered contacts divided by their number,"
                + " over the queues whose vendor tells it. Longest wait: that ended in the last"
                + " interval.")
        .unit(Unit.TIME)
        .ask(
            "speed of answer, today",
            """
            sum({queue_today_answered_wait_seconds})
              / (sum({queue_today_answered}
                     and on (source, queue) {queue_today_answered_wait_seconds}) > 0)""")
        .ask("longest, last interval", "max(" + Wallboard.LONGEST_WAIT + ")");
  }

  private static Panel handling() {
    return Panel.stat(
            6,
            "Handling",
            "Average handle time today: talk (hold included) and wrap-up, divided by the contacts"
                + " that were completed, or answered where the vendor does not tell completed ones.")
        .unit(Unit.TIME)
        .ask("handle time, today", handleTime("today"))
        .ask(
            "talk time, today",
            """
            sum({queue_today_talk_seconds})
              / (sum({queue_today_answered} and on (source, queue) {queue_today_talk_seconds}) > 0)""");
  }

  private static String handleTime(String shape) {
    String end = shape.equals("interval") ? " per hour}" : "}";
    String talk = "{queue_" + shape + "_talk_seconds" + end;
    String wrapUp = "{queue_" + shape + "_wrap_up_seconds" + end;
    String completed =
        "({queue_" + shape + "_completed" + end + " or {queue_" + shape + "_answered" + end + ")";
    return "sum("
        + talk
        + " + "
        + wrapUp
        + ") / (sum("
        + completed
        + " and on (source, queue) "
        + wrapUp
        + ") > 0)";
  }

  private static Panel serviceLevel() {
    return Panel.graph(
            14,
            "Service level by interval",
            "Of each interval, with the target dashed. A value stands from when the interval was"
                + " reported, some minutes after its end, until the next one; an interval without"
                + " contacts to measure is a gap.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{queue_name}}, {{source}}",
            "max by (source, queue, queue_name) ({queue_interval_service_level_ratio})")
        .ask(
            "target",
            Style.plain().dashed().color(Color.ORANGE),
            "max({queue_service_level_target_ratio})");
  }

  private static Panel shortfall() {
    return Panel.graph(
            10,
            "Contacts short of the target, today",
            "How many contacts more should have been served in time since the day began: what would"
                + " have to go right to be on target at its end. Negative: so many may still fail.")
        .unit(Unit.TENTHS)
        .ask(
            "{{queue_name}}, {{source}}",
            """
            max by (source, queue, queue_name)
              (queue:contactcenter_queue_today_service_level_shortfall:contacts{source=~"$source"}
               and {queue_today_service_level_eligible})""");
  }

  private static Panel volumes() {
    return Panel.graph(
            14,
            "Contacts per hour",
            "What became of the contacts of each interval, brought to an hour, so that sources with"
                + " intervals of other lengths add up.")
        .unit(Unit.COUNT)
        .stacked()
        .ask("answered", Style.plain().color(Color.BLUE), "sum({queue_interval_answered per hour})")
        .ask("gave up", Style.plain().color(Color.RED), "sum({queue_interval_abandoned per hour})")
        .ask(
            "voicemail",
            Style.plain().color(Color.PURPLE),
            "sum({queue_interval_voicemail per hour})")
        .ask(
            "overflowed",
            Style.plain().color(Color.GREY),
            "sum({queue_interval_overflow_out per hour})");
  }

  private static Panel abandonment() {
    return Panel.graph(
            10,
            "Share that gave up",
            "Of the contacts of each interval that were answered or gave up; those that gave up at"
                + " once are left out where the vendor tells them.")
        .unit(Unit.SHARE)
        .ask(
            "{{queue_name}}, {{source}}",
            """
            max by (source, queue, queue_name)
              (queue:contactcenter_queue_interval_abandonment:ratio{source=~"$source"}
               and {queue_interval_abandoned})""");
  }

  private static Panel waitsOverTime() {
    return Panel.graph(
            14,
            "Waits by interval",
            "Average speed of answer, and the longest waits that ended in the interval.")
        .unit(Unit.TIME)
        .ask(
            "speed of answer",
            """
            sum({queue_interval_answered_wait_seconds per hour})
              / (sum({queue_interval_answered per hour}
                     and on (source, queue) {queue_interval_answered_wait_seconds}) > 0)""")
        .ask("longest until answered", "max({queue_interval_longest_answered_wait_seconds})")
        .ask("longest until gone", "max({queue_interval_longest_abandoned_wait_seconds})");
  }

  private static Panel answeredWithin() {
    return Panel.bars(
            10,
            "Answered within",
            "Of the contacts answered in the time shown, how many had waited no longer than so many"
                + " seconds. From vendors that tell single waits or classes of them.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "{{le}} s",
            """
            sort(
              sum by (le) ({queue_wait_time_seconds_bucket,outcome="answered",le!="+Inf" over $__range})
                / on () group_left ()
                  (sum({queue_wait_time_seconds_bucket,outcome="answered",le="+Inf" over $__range}) > 0))""");
  }

  private static Panel waitsAsHeatmap() {
    return Panel.heatmap(
            24,
            "How long contacts waited",
            "Contacts by the length of their wait, over the 135 minutes before each moment: twice the"
                + " longest interval and its polling. From vendors that tell single waits or classes"
                + " of them.")
        .unit(Unit.COUNT)
        .ask("{{le}}", "sum by (le) ({queue_wait_time_seconds_bucket over 135m})");
  }

  private static Panel handleTimes() {
    return Panel.graph(
            14,
            "Handle time by interval",
            "Talk (hold included) and wrap-up per contact completed, or answered where the vendor does"
                + " not tell completed ones; and the talk and hold per contact answered.")
        .unit(Unit.TIME)
        .ask("handle time", handleTime("interval"))
        .ask(
            "talk",
            """
            sum({queue_interval_talk_seconds per hour})
              / (sum({queue_interval_answered per hour}
                     and on (source, queue) {queue_interval_talk_seconds}) > 0)""")
        .ask(
            "hold",
            """
            sum({queue_interval_hold_seconds per hour})
              / (sum({queue_interval_answered per hour}
                     and on (source, queue) {queue_interval_hold_seconds}) > 0)""");
  }

  private static Panel ready() {
    return Panel.graph(
            10,
            "Agents ready",
            "How many agents of the queue were ready and waiting on average in the interval. An agent"
                + " of several queues is in each, so queues do not add up. From vendors that tell it.")
        .unit(Unit.TENTHS)
        .ask(
            "{{queue_name}}, {{source}}",
            "max by (source, queue, queue_name) ({queue_interval_agent_ready_seconds per hour}) / 3600");
  }

  private static Panel offeredLastWeek() {
    return Panel.graph(
            12,
            "Answered today",
            "Answered contacts since the business day began, and at the same time a week ago.")
        .unit(Unit.COUNT)
        .ask("today", "sum({queue_today_answered})")
        .ask(
            "a week ago",
            Style.plain().dashed().color(Color.GREY),
            "sum({queue_today_answered a week ago})");
  }

  private static Panel levelLastWeek() {
    return Panel.graph(
            12,
            "Service level of the day",
            "Service level since the business day began, and at the same time a week ago.")
        .unit(Unit.SHARE)
        .scale(1)
        .ask(
            "today",
            """
            sum({queue_today_service_level_met})
              / (sum({queue_today_service_level_eligible}) > 0)""")
        .ask(
            "a week ago",
            Style.plain().dashed().color(Color.GREY),
            """
            sum({queue_today_service_level_met a week ago})
              / (sum({queue_today_service_level_eligible a week ago}) > 0)""");
  }

  private static Panel table() {
    return Table.of(
            "Queues",
            "The last interval and today, as the vendor reports them. Empty cells: nothing to measure,"
                + " or the vendor does not say.",
            "max by (source, queue, queue_name, media)")
        .share("Last interval", "{queue_interval_service_level_ratio}")
        .share("Today", "{queue_today_service_level_ratio}")
        .share("Target", "{queue_service_level_target_ratio}")
        .column(
            "To target",
            Style.of(Unit.POINTS).signed(),
            "100 * ({queue_today_service_level_ratio} - {queue_service_level_target_ratio})")
        .count("Offered", "{queue_today_offered}")
        .count("Answered", "{queue_today_answered}")
        .count("Gave up", "{queue_today_abandoned}")
        .time(
            "Speed of answer", "{queue_today_answered_wait_seconds} / ({queue_today_answered} > 0)")
        .time(
            "Handle time",
            "({queue_today_talk_seconds} + {queue_today_wrap_up_seconds})"
                + " / (({queue_today_completed} or {queue_today_answered}) > 0)")
        .sorted(
            "Queue",
            false,
            "queue_name",
            "Queue",
            "source",
            "Source",
            "media",
            "Media",
            "queue",
            "");
  }
}
