package io.contactcenter.exporter.simulator.vcc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Unsettled;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of a business day over whole half hours: what happened, what the reports show at a given
 * time ({@code visible}), and what they show from some time on for good ({@code settled}).
 */
final class DayAnswer {
  private final Options options;
  private final Office office;
  private final HalfHours halves;
  private final Faults faults;

  DayAnswer(Options options, Office office, HalfHours halves, Faults faults) {
    this.options = options;
    this.office = office;
    this.halves = halves;
    this.faults = faults;
  }

  ObjectNode to(DayQuestion question) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", question.date().toString())
            .put("zone", question.zone().getId())
            .put("start", question.start().toString())
            .put("end", question.end().toString())
            .put("until", question.until().toString());
    Instant later = question.end().plus(options.availabilityDelay());
    // A day has passed: what is empty at first is filled, what comes late is there.
    Instant settled = later.plusSeconds(86_400L + longest());
    write(json, question, Faults.NONE, settled);
    write(json.putObject("visible"), question, faults, question.at());
    write(json.putObject("settled"), question, faults, settled);
    return json;
  }

  private long longest() {
    return faults.flaws().values().stream().mapToInt(Unsettled::afterSeconds).max().orElse(0);
  }

  private void write(ObjectNode json, DayQuestion question, Faults seen, Instant at) {
    ZoneId zone = question.zone();
    Rows rows = new Rows(options, halves, seen, office.center(), at, zone);
    DateRange range =
        new DateRange(question.start().getEpochSecond(), question.until().getEpochSecond());
    for (Queue queue : office.center().queues()) {
      String id = String.valueOf(queue.id());
      add(json, "queues", id, rows.statistics(range, place -> place.queue() == queue.id()));
      add(json, "onlineSlas", id, rows.onlineSlas(range, place -> place.queue() == queue.id()));
      add(json, "offlineSlas", id, rows.offlineSlas(range, place -> place.queue() == queue.id()));
    }
    for (Channel channel : office.channels()) {
      add(
          json,
          "channels",
          String.valueOf(channel.id()),
          rows.statistics(range, place -> place.channel() == channel.id()));
    }
    for (Agent agent : office.center().agents()) {
      String login = Office.login(agent.id());
      add(json, "agents", login, rows.agentStatistics(range, agent.id()));
      add(json, "statuses", login, rows.statuses(range, agent.id()));
      add(
          json,
          "outboundCalls",
          login,
          rows.outboundCalls(range, caller -> caller.id() == agent.id()));
    }
  }

  // Who did nothing is left out; the longest wait is the longest of all.
  private static void add(ObjectNode json, String kind, String id, List<Rows.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    ObjectNode node = json.withArray(kind).addObject().put("id", id).put("rows", rows.size());
    Map<String, Long> sums = new TreeMap<>();
    for (Rows.Row row : rows) {
      row.figures()
          .forEach(
              (name, value) ->
                  sums.merge(name, value, name.contains("max") ? Math::max : Long::sum));
    }
    sums.forEach(node::put);
  }
}
