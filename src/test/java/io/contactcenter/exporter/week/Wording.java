package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What the simulated RingCX's figures are as metrics, by docs/vendors/ringcx.md: the names of the
 * items and their values, in counts and microseconds. Written from the page, not from the client.
 */
final class Wording {
  private static final long SECOND = 1_000_000;
  private static final long MILLISECOND = 1_000;

  private final String source;
  private final IntPredicate keepsQueue;

  /** The words of {@code source}, which leaves out some queues perhaps. */
  Wording(String source, IntPredicate keepsQueue) {
    this.source = source;
    this.keepsQueue = keepsQueue;
  }

  /** What {@code report} says with {@code figures}. */
  Map<String, Long> of(String report, Figures figures) {
    Map<String, Long> all = new HashMap<>();
    switch (report) {
      case "queue" ->
          figures.queues().entrySet().stream()
              .filter(entry -> keepsQueue.test(entry.getKey()) && !entry.getValue().isEmpty())
              .forEach(
                  entry -> queue("{" + source + "," + entry.getKey() + "}", entry.getValue(), all));
      case "agent" ->
          figures.agents().entrySet().stream()
              .filter(entry -> !entry.getValue().isEmpty())
              .forEach(
                  entry -> agent("{" + source + "," + entry.getKey() + "}", entry.getValue(), all));
      case "agent_queue" ->
          figures.agentQueues().entrySet().stream()
              .filter(entry -> !entry.getValue().isEmpty())
              .forEach(
                  entry ->
                      work(entry.getKey().agent(), entry.getKey().queue(), entry.getValue(), all));
      default -> throw new IllegalArgumentException("no report " + report);
    }
    return all;
  }

  private static void queue(String of, Tally<QueueFigure> said, Map<String, Long> all) {
    long answered = said.get(QueueFigure.ANSWERED);
    long within = said.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD);
    long abandoned = said.get(QueueFigure.ABANDONED);
    long shortly = said.get(QueueFigure.ABANDONED_SHORT);
    all.put(
        "queue.offered" + of,
        said.get(QueueFigure.OFFERED_DIRECT) + said.get(QueueFigure.OVERFLOW_IN));
    all.put("queue.overflow_in" + of, said.get(QueueFigure.OVERFLOW_IN));
    all.put("queue.overflow_out" + of, said.get(QueueFigure.OVERFLOW_OUT));
    all.put("queue.answered" + of, answered);
    all.put("queue.answered_within_threshold" + of, within);
    all.put("queue.abandoned" + of, abandoned);
    all.put("queue.abandoned_short" + of, shortly);
    all.put(
        "queue.abandoned_within_threshold" + of,
        said.get(QueueFigure.ABANDONED_WITHIN_THRESHOLD) + shortly);
    all.put("queue.completed" + of, said.get(QueueFigure.COMPLETED));
    all.put("queue.answered_wait_seconds" + of, said.get(QueueFigure.ANSWERED_WAIT) * SECOND);
    all.put("queue.abandoned_wait_seconds" + of, said.get(QueueFigure.ABANDONED_WAIT) * SECOND);
    all.put("queue.talk_seconds" + of, said.get(QueueFigure.TALK) * SECOND);
    all.put("queue.hold_seconds" + of, said.get(QueueFigure.HOLD) * MILLISECOND);
    all.put("queue.wrap_up_seconds" + of, said.get(QueueFigure.WRAP_UP) * SECOND);
    all.put("queue.agent_ready_seconds" + of, said.get(QueueFigure.AGENT_WAITING) * SECOND);
    all.put("queue.service_level_met" + of, within);
    all.put("queue.service_level_eligible" + of, Math.max(0, answered + abandoned - shortly));
  }

  private static void agent(String of, Tally<AgentFigure> said, Map<String, Long> all) {
    long loggedIn = said.get(AgentFigure.LOGGED_IN);
    long idle = said.get(AgentFigure.WAITING);
    long paused = said.get(AgentFigure.PAUSED);
    long admin = said.get(AgentFigure.ADMIN);
    all.put("agent.logged_in_seconds" + of, loggedIn * SECOND);
    all.put("agent.available_seconds" + of, (loggedIn - paused) * SECOND);
    all.put("agent.idle_seconds" + of, idle * SECOND);
    all.put("agent.paused_seconds" + of, paused * SECOND);
    all.put("agent.admin_seconds" + of, admin * SECOND);
    all.put("agent.handling_seconds" + of, Math.max(0, loggedIn - idle - paused - admin) * SECOND);
    all.put("agent.direct_inbound" + of, said.get(AgentFigure.DIRECT_INBOUND));
    all.put(
        "agent.direct_inbound_seconds" + of, said.get(AgentFigure.DIRECT_INBOUND_TIME) * SECOND);
    all.put("agent.direct_outbound" + of, said.get(AgentFigure.DIRECT_OUTBOUND));
    all.put(
        "agent.direct_outbound_seconds" + of, said.get(AgentFigure.DIRECT_OUTBOUND_TIME) * SECOND);
  }

  private void work(int agent, int queue, Tally<AgentQueueFigure> said, Map<String, Long> all) {
    long answered = said.get(AgentQueueFigure.ANSWERED);
    long talk = said.get(AgentQueueFigure.TALK) * SECOND;
    long wrapUp = said.get(AgentQueueFigure.WRAP_UP) * SECOND;
    // An agent's sums are over all queues, also those that the source leaves out.
    String overall = "{" + source + "," + agent + "}";
    all.merge("agent.answered" + overall, answered, Long::sum);
    all.merge("agent.talk_seconds" + overall, talk, Long::sum);
    all.merge("agent.wrap_up_seconds" + overall, wrapUp, Long::sum);
    if (keepsQueue.test(queue)) {
      String of = "{" + source + "," + agent + "," + queue + "}";
      all.put("agent_queue.answered" + of, answered);
      all.put("agent_queue.talk_seconds" + of, talk);
      all.put("agent_queue.wrap_up_seconds" + of, wrapUp);
      all.put("agent_queue.transferred_out" + of, said.get(AgentQueueFigure.TRANSFERRED_OUT));
    }
  }
}
