package io.contactcenter.exporter.week;

import java.util.Locale;
import java.util.Map;

/**
 * What the simulated RingCentral's figures are as metrics, by docs/vendors/ringcentral.md: the
 * names of the items and their values, in counts and microseconds. Written from the page, not from
 * the client.
 */
final class RingCentralWording {
  private static final long MILLISECOND = 1_000;
  private static final String COUNTERS = "counters/";
  private static final String TIMERS = "timers/";

  // The vendor's name of a breakdown, and the label.
  private static final Map<String, String> BREAKDOWNS =
      Map.ofEntries(
          Map.entry("callsByDirection", "direction"),
          Map.entry("callsByOrigin", "origin"),
          Map.entry("callsByResponse", "response"),
          Map.entry("callsByResult", "result"),
          Map.entry("callsByType", "call_type"),
          Map.entry("callsByCompanyHours", "company_schedule"),
          Map.entry("callsByQueueHours", "queue_schedule"),
          Map.entry("callsByQueueSla", "queue_sla"),
          Map.entry("callsByEndingParty", "ending_party"),
          Map.entry("callsSegments", "segment"),
          Map.entry("callsActions", "action"));

  private RingCentralWording() {}

  /** Says what a record of a grouping says; nothing of an idle group that has no figures. */
  static void say(String grouping, String key, Map<String, Long> figures, Scope source, Facts to) {
    if (grouping.equals("queue") && !source.keepsQueue().test(Integer.parseInt(key))) {
      return;
    }
    figures.forEach((figure, value) -> calls(figure, value, grouping, key, to));
    if (!figures.isEmpty() && grouping.equals("queue")) {
      queue(key, figures, to);
    } else if (!figures.isEmpty() && grouping.equals("user")) {
      to.add("agent.offered", at(figures, COUNTERS + "queueOpportunities"), key);
      to.add("agent.answered", at(figures, COUNTERS + "callsByResponse/answered"), key);
    }
  }

  private static void calls(String figure, long value, String grouping, String key, Facts to) {
    String[] parts = figure.split("/", -1);
    boolean time = figure.startsWith(TIMERS);
    String measure = time ? ".seconds" : ".calls";
    long amount = time ? value * MILLISECOND : value;
    if (parts[1].equals("queueOpportunities")) {
      to.add("calls.queue_opportunities", value, grouping, key);
    } else if (parts[1].equals("allCalls")) {
      to.add("calls" + measure, amount, grouping, key);
    } else {
      String label = BREAKDOWNS.getOrDefault(parts[1], "unknown");
      to.add("calls_by_" + label + measure, amount, grouping, key, snakeCase(parts[2]));
    }
  }

  private static void queue(String key, Map<String, Long> figures, Facts to) {
    long inSla = at(figures, COUNTERS + "callsByQueueSla/inSla");
    long hold = at(figures, TIMERS + "callsSegments/hold");
    long talk = hold + at(figures, TIMERS + "callsSegments/liveTalk");
    to.add("queue.offered", at(figures, COUNTERS + "callsByDirection/inbound"), key);
    to.add("queue.answered", at(figures, COUNTERS + "callsByResponse/answered"), key);
    to.add("queue.abandoned", at(figures, COUNTERS + "callsByResult/abandoned"), key);
    to.add("queue.voicemail", at(figures, COUNTERS + "callsByResult/voicemail"), key);
    to.add("queue.missed", at(figures, COUNTERS + "callsByResult/missed"), key);
    to.add("queue.hold_seconds", hold * MILLISECOND, key);
    to.add("queue.talk_seconds", talk * MILLISECOND, key);
    to.add("queue.service_level_met", inSla, key);
    to.add(
        "queue.service_level_eligible",
        inSla + at(figures, COUNTERS + "callsByQueueSla/outOfSla"),
        key);
  }

  private static long at(Map<String, Long> figures, String name) {
    return figures.getOrDefault(name, 0L);
  }

  private static String snakeCase(String value) {
    return value.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
