package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.vcc.Said;
import java.util.List;
import java.util.Map;

/**
 * What a page of the simulated 8x8 Contact Center is as metrics, by
 * docs/vendors/8x8-contact-center.md: the names of the items and their values, in counts and
 * microseconds. Written from the page, not from the client.
 *
 * @param scope whose queues are asked about
 * @param reports those of the week
 */
record ContactCenterWording(Said said, Scope scope, List<String> reports) {
  private static final long SECOND = 1_000_000;
  private static final Map<String, String> MEDIA =
      Map.of("T", "voice", "C", "chat", "Z", "email", "E", "email", "V", "voicemail");

  // The column in which a wait up to an edge is, column by column; two are below 45 s.
  private static final List<String> ONLINE =
      List.of(
          "t0-5sec 5.0",
          "t5-10sec 10.0",
          "t10-20sec 20.0",
          "t20-30sec 30.0",
          "t30-40sec 45.0",
          "t30-45sec 45.0",
          "t45-1min 60.0",
          "t1-2min 120.0",
          "t2-5min 300.0",
          "t5-10min 600.0",
          "t10-or-more +Inf");
  private static final List<String> OFFLINE =
      List.of(
          "t0-30min 1800.0",
          "t30min-1hr 3600.0",
          "t1hr-1hr30min 5400.0",
          "t1hr30min-2hr 7200.0",
          "t2hr-3hr 10800.0",
          "t3hr-or-more +Inf");

  /** Says what a row says. */
  void say(Said.Row row, Facts to) {
    switch (said.resource()) {
      case "queues/statistics" -> {
        place("queue", row, to, said.id());
        if (!reports.contains("wait_distribution")) {
          to.add("queue.answered_within_threshold", row.figures().get("sla-met-count"), said.id());
        }
      }
      case "channels/statistics" -> {
        String media = media(row);
        place("channel", row, to, said.id(), media);
        to.add(
            "channel.answered_within_threshold",
            row.figures().get("sla-met-count"),
            said.id(),
            media);
      }
      case "queues/online_slas" -> online(row, to);
      case "queues/offline_slas" -> {
        waits("queue_offline_wait_time", "answered", OFFLINE, "accepted/", row, to);
        to.add("queue.answered_within_threshold", row.figures().get("sla-met-count"), said.id());
      }
      case "agents/statistics" -> agent(row, to);
      case "agents/statuses/statistics" -> status(row, to);
      case "groups/outboundcalls" -> call(row, to);
      default -> throw new IllegalStateException("nobody asks for " + said.resource());
    }
  }

  private static String media(Said.Row row) {
    return MEDIA.getOrDefault(row.texts().getOrDefault("media-type", ""), "?");
  }

  private static void place(String entity, Said.Row row, Facts to, Object... ids) {
    Map<String, Long> says = row.figures();
    long waiting = says.get("time-waiting");
    long toAbandon = says.get("total-time-to-abandon");
    to.add(entity + ".offered", says.get("entered-count"), ids);
    to.add(entity + ".answered", says.get("accepted-count"), ids);
    to.add(entity + ".abandoned", says.get("abandoned-count"), ids);
    to.add(entity + ".voicemail", says.get("voice-message-left-count"), ids);
    to.add(entity + ".handling_completed", says.get("finish-processing-count"), ids);
    to.add(entity + ".completed", says.get("finish-post-count"), ids);
    to.add(entity + ".wait_seconds", waiting * SECOND, ids);
    to.add(entity + ".answered_wait_seconds", (waiting - toAbandon) * SECOND, ids);
    to.add(entity + ".abandoned_wait_seconds", toAbandon * SECOND, ids);
    to.add(entity + ".talk_seconds", says.get("time-processing") * SECOND, ids);
    to.add(entity + ".wrap_up_seconds", says.get("time-post-processing") * SECOND, ids);
    to.level(
        entity + ".longest_answered_wait_seconds", says.get("time-max-wait-accept") * SECOND, ids);
    to.level(
        entity + ".longest_abandoned_wait_seconds",
        says.get("time-max-wait-abandon") * SECOND,
        ids);
  }

  // The threshold of the weeks, 20 s, is not the queues' own, which is 30.
  private void online(Said.Row row, Facts to) {
    Map<String, Long> says = row.figures();
    waits("queue_wait_time", "answered", ONLINE, "accepted/", row, to);
    waits("queue_wait_time", "abandoned", ONLINE, "abandoned/", row, to);
    long within = upTo20("accepted/", says);
    long abandoned =
        says.entrySet().stream()
            .filter(figure -> figure.getKey().startsWith("abandoned/"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    to.add("queue.answered_within_threshold", within, said.id());
    to.add("queue.abandoned_short", says.get("abandoned/t0-5sec"), said.id());
    to.add("queue.abandoned_within_threshold", upTo20("abandoned/", says), said.id());
    to.add("queue.service_level_met", within, said.id());
    to.add("queue.service_level_eligible", says.get("accepted-count") + abandoned, said.id());
  }

  private static long upTo20(String in, Map<String, Long> says) {
    return says.get(in + "t0-5sec") + says.get(in + "t5-10sec") + says.get(in + "t10-20sec");
  }

  private void waits(
      String entity, String outcome, List<String> columns, String in, Said.Row row, Facts to) {
    for (String column : columns) {
      String[] parts = column.split(" ", 2);
      to.add(entity + ".le_" + parts[1], row.figures().get(in + parts[0]), said.id(), outcome);
    }
  }

  private void agent(Said.Row row, Facts to) {
    Map<String, Long> says = row.figures();
    long offered = says.get("entered-count");
    long answered = says.get("accepted-count");
    long talk = says.get("time-processing") * SECOND;
    long wrapUp = says.get("time-post-processing") * SECOND;
    to.add("agent.offered", offered, said.id());
    to.add("agent.answered", answered, said.id());
    to.add("agent.missed", offered - answered, said.id());
    to.add("agent.talk_seconds", talk, said.id());
    to.add("agent.wrap_up_seconds", wrapUp, said.id());
    int queue = row.queue();
    if (scope.keepsQueue().test(queue)) {
      to.add("agent_queue.offered", offered, said.id(), queue);
      to.add("agent_queue.answered", answered, said.id(), queue);
      to.add("agent_queue.missed", offered - answered, said.id(), queue);
      to.add("agent_queue.talk_seconds", talk, said.id(), queue);
      to.add("agent_queue.wrap_up_seconds", wrapUp, said.id(), queue);
    }
  }

  private void status(Said.Row row, Facts to) {
    Map<String, Long> says = row.figures();
    to.add("agent.idle_seconds", says.get("status-waiting") * SECOND, said.id());
    to.add(
        "agent.handling_seconds",
        (says.get("status-processing") + says.get("status-post-processing")) * SECOND,
        said.id());
    to.add("agent.offered_seconds", says.get("status-transaction-offered") * SECOND, said.id());
    to.add("agent.paused_seconds", says.get("status-break") * SECOND, said.id());
    to.add("agent.offline_work_seconds", says.get("status-working-offline") * SECOND, said.id());
    to.add("agent.logged_in_seconds", says.get("time-logged-in") * SECOND, said.id());
  }

  // A call without an agent yet says nothing.
  private static void call(Said.Row row, Facts to) {
    String agent = row.texts().getOrDefault("agent-id", "");
    if (!agent.isEmpty()) {
      to.add("agent.direct_outbound", 1, agent);
      to.add("agent.direct_outbound_seconds", row.figures().get("total-time") * SECOND, agent);
    }
  }
}
