package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Intervals;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Impression;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import java.util.function.Function;

/**
 * The sums of a business day as JSON: {@code queues}, {@code agents} and {@code agentQueues}, asked
 * of the events themselves, whether reports show them or not. Also, as sums over the rows of the
 * reports, under {@code visible} what a client sees at a given time, and under {@code settled} what
 * it sees from some time on for good.
 */
final class DayAnswer {
  private final History history;
  private final Changes changes;
  private final Faults faults;

  DayAnswer(History history, Changes changes, Faults faults) {
    this.history = history;
    this.changes = changes;
    this.faults = faults;
  }

  ObjectNode to(DayQuestion question) {
    long start = question.start().getEpochSecond();
    long until = question.until().getEpochSecond();
    Account account = new Account(history, start, until);
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", question.date().toString())
            .put("zone", question.zone().getId())
            .put("start", question.start().toString())
            .put("end", question.end().toString())
            .put("until", question.until().toString());
    Center named = changes.named(history.center(), question.at().getEpochSecond());
    write(happened(account), named, json);
    for (Queue queue : history.center().queues()) {
      json.withArray("waiting")
          .addObject()
          .put("queue", String.valueOf(queue.id()))
          .put("atStart", account.waiting(queue, start))
          .put("atEnd", account.waiting(queue, until));
    }
    Impression impression = new Impression(history.seed(), faults, changes);
    long at = question.at().getEpochSecond();
    question
        .minutes()
        .ifPresent(
            minutes -> {
              write(
                  sum(question, minutes, interval -> impression.of(interval, at)),
                  named,
                  json.putObject("visible"));
              write(sum(question, minutes, impression::settled), named, json.putObject("settled"));
            });
    return json;
  }

  private Figures happened(Account account) {
    Center center = history.center();
    Figures sums = new Figures();
    center.queues().forEach(queue -> sums.queue(queue.id()).addAll(account.queue(queue)));
    for (Agent agent : center.agents()) {
      sums.agent(agent.id()).addAll(account.agent(agent));
      for (int queue : agent.queues()) {
        sums.agentQueue(agent.id(), queue).addAll(account.agentQueue(agent, center.queue(queue)));
      }
    }
    return sums;
  }

  private Figures sum(DayQuestion question, int minutes, Function<Interval, Figures> shown) {
    Figures sums = new Figures();
    for (Interval interval :
        Intervals.of(
            history,
            question.start().getEpochSecond(),
            question.end().getEpochSecond(),
            minutes * 60L)) {
      if (interval.end() <= question.until().getEpochSecond()) {
        Figures rows = shown.apply(interval);
        rows.queues().forEach((id, row) -> sums.queue(id).addAll(row));
        rows.agents().forEach((id, row) -> sums.agent(id).addAll(row));
        rows.agentQueues()
            .forEach((key, row) -> sums.agentQueue(key.agent(), key.queue()).addAll(row));
      }
    }
    return sums;
  }

  // Entities without activity are left out, as in the reports.
  private static void write(Figures figures, Center named, ObjectNode json) {
    ArrayNode queues = json.putArray("queues");
    figures
        .queues()
        .forEach(
            (id, sums) -> {
              if (!sums.isEmpty()) {
                ObjectNode node = queues.addObject().put("queue", String.valueOf(id));
                node.put("queueName", named.queue(id).name());
                node.put(
                    "offered",
                    sums.get(QueueFigure.OFFERED_DIRECT) + sums.get(QueueFigure.OVERFLOW_IN));
                write(sums, QueueFigure.values(), node);
              }
            });
    ArrayNode agents = json.putArray("agents");
    figures
        .agents()
        .forEach(
            (id, sums) -> {
              if (!sums.isEmpty()) {
                ObjectNode node = agents.addObject().put("agent", String.valueOf(id));
                write(sums, AgentFigure.values(), node);
              }
            });
    ArrayNode agentQueues = json.putArray("agentQueues");
    figures
        .agentQueues()
        .forEach(
            (key, sums) -> {
              if (!sums.isEmpty()) {
                ObjectNode node =
                    agentQueues
                        .addObject()
                        .put("agent", String.valueOf(key.agent()))
                        .put("queue", String.valueOf(key.queue()));
                write(sums, AgentQueueFigure.values(), node);
              }
            });
  }

  private static <F extends Enum<F> & Figure> void write(
      Tally<F> sums, F[] figures, ObjectNode json) {
    for (F figure : figures) {
      json.put(figure.key(), sums.get(figure));
    }
  }
}
