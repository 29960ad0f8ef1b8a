package io.contactcenter.exporter.simulator.motioncx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sums of a business day as JSON: what ended in it, whether rows show it or not, and how agents
 * spent it. With an interval also, under {@code visible}, what rows show at a given time, and under
 * {@code settled} what they show from some time on for good.
 */
final class DayAnswer {
  private final History history;
  private final Interactions interactions;
  private final Rollups rollups;

  DayAnswer(History history, Interactions interactions, Rollups rollups) {
    this.history = history;
    this.interactions = interactions;
    this.rollups = rollups;
  }

  ObjectNode to(DayQuestion question) {
    long start = question.start().getEpochSecond();
    long until = question.until().getEpochSecond();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("date", question.date().toString())
            .put("zone", question.zone().getId())
            .put("start", question.start().toString())
            .put("end", question.end().toString())
            .put("until", question.until().toString());
    ContactSums happened = new ContactSums();
    interactions.contacts(start, until).forEach(happened::add);
    write(happened, json);
    states(start, until, json.putArray("agentStates"));
    question
        .minutes()
        .ifPresent(
            minutes -> {
              long length = minutes * 60L;
              long whole = start + (until - start) / length * length;
              long at = question.at().toEpochMilli();
              ContactSums visible = new ContactSums();
              shown(start, whole, row -> rollups.of(row, at)).forEach(visible::add);
              write(visible, json.putObject("visible"));
              ContactSums settled = new ContactSums();
              shown(start, whole, rollups::settled).forEach(settled::add);
              write(settled, json.putObject("settled"));
            });
    return json;
  }

  private interface Shown {
    List<Seen> of(Interaction row);
  }

  // Of a row that is shown twice, the newest.
  private Stream<Interaction> shown(long start, long end, Shown shown) {
    return interactions
        .around(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end))
        .filter(row -> row.moments().ended() >= start * 1000 && row.moments().ended() < end * 1000)
        .flatMap(
            row ->
                shown.of(row).stream()
                    .filter(seen -> !seen.open())
                    .reduce((one, other) -> one.rebuilt() > other.rebuilt() ? one : other)
                    .stream())
        .map(Seen::interaction);
  }

  private void states(long start, long until, ArrayNode all) {
    Account account = new Account(history, start, until);
    history
        .center()
        .agents()
        .forEach(
            agent -> {
              Tally<AgentFigure> sums = account.agent(agent);
              if (!sums.isEmpty()) {
                ObjectNode node = all.addObject().put("agent", String.valueOf(agent.id()));
                sums.forEach((figure, value) -> node.put(figure.key(), value));
              }
            });
  }

  private static void write(ContactSums sums, ObjectNode json) {
    ArrayNode queues = json.putArray("queues");
    sums.queues()
        .forEach((id, tally) -> write(tally, queues.addObject().put("queue", String.valueOf(id))));
    ArrayNode agents = json.putArray("agents");
    sums.agents()
        .forEach((id, tally) -> write(tally, agents.addObject().put("agent", String.valueOf(id))));
    ArrayNode agentQueues = json.putArray("agentQueues");
    sums.agentQueues()
        .forEach(
            (key, tally) ->
                write(
                    tally,
                    agentQueues
                        .addObject()
                        .put("agent", String.valueOf(key.agent()))
                        .put("queue", String.valueOf(key.queue()))));
    ArrayNode kinds = json.putArray("interactions");
    sums.kinds()
        .forEach(
            (kind, count) ->
                kinds
                    .addObject()
                    .put("channelType", kind.channel().type())
                    .put("direction", kind.outbound() ? 1 : 0)
                    .put("outcome", kind.outcome())
                    .put("ended", count));
  }

  private static void write(Tally<ContactFigure> sums, ObjectNode json) {
    for (ContactFigure figure : ContactFigure.values()) {
      json.put(figure.key(), sums.get(figure));
    }
  }
}
