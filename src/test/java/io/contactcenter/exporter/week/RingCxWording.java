package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueue;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;

/**
 * What the simulated RingCX's figures are as metrics, by docs/vendors/ringcx.md: the names of the
 * items and their values, in counts and microseconds. Written from the page, not from the client.
 */
final class RingCxWording {
  private static final long SECOND = 1_000_000;
  private static final long MILLISECOND = 1_000;

  private RingCxWording() {}

  /**
   * Says what {@code report} says with {@code figures} to a source that has some queues perhaps.
   */
  static void say(Figures figures, String report, Scope source, Facts to) {
    switch (report) {
      case "queue" ->
          figures.queues().entrySet().stream()
              .filter(entry -> source.keepsQueue().test(entry.getKey()))
              .filter(entry -> !entry.getValue().isEmpty())
              .forEach(entry -> queue(entry.getKey(), entry.getValue(), to));
      case "agent" ->
          figures.agents().entrySet().stream()
              .filter(entry -> !entry.getValue().isEmpty())
              .forEach(entry -> agent(entry.getKey(), entry.getValue(), to));
      case "agent_queue" ->
          figures.agentQueues().entrySet().stream()
              .filter(entry -> !entry.getValue().isEmpty())
              .forEach(entry -> work(entry.getKey(), entry.getValue(), source, to));
      default -> throw new IllegalArgumentException("no report " + report);
    }
  }

  private static void queue(int id, Tally<QueueFigure> said, Facts to) {
    long answered = said.get(QueueFigure.ANSWERED);
    long within = said.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD);
    long abandoned = said.get(QueueFigure.ABANDONED);
    long shortly = said.get(QueueFigure.ABANDONED_SHORT);
    to.add(
        "queue.offered",
        said.get(QueueFigure.OFFERED_DIRECT) + said.get(QueueFigure.OVERFLOW_IN),
        id);
    to.add("queue.overflow_in", said.get(QueueFigure.OVERFLOW_IN), id);
    to.add("queue.overflow_out", said.get(QueueFigure.OVERFLOW_OUT), id);
    to.add("queue.answered", answered, id);
    to.add("queue.answered_within_threshold", within, id);
    to.add("queue.abandoned", abandoned, id);
    to.add("queue.abandoned_short", shortly, id);
    to.add(
        "queue.abandoned_within_threshold",
        said.get(QueueFigure.ABANDONED_WITHIN_THRESHOLD) + shortly,
        id);
    to.add("queue.completed", said.get(QueueFigure.COMPLETED), id);
    to.add("queue.answered_wait_seconds", said.get(QueueFigure.ANSWERED_WAIT) * SECOND, id);
    to.add("queue.abandoned_wait_seconds", said.get(QueueFigure.ABANDONED_WAIT) * SECOND, id);
    to.add("queue.talk_seconds", said.get(QueueFigure.TALK) * SECOND, id);
    to.add("queue.hold_seconds", said.get(QueueFigure.HOLD) * MILLISECOND, id);
    to.add("queue.wrap_up_seconds", said.get(QueueFigure.WRAP_UP) * SECOND, id);
    to.add("queue.agent_ready_seconds", said.get(QueueFigure.AGENT_WAITING) * SECOND, id);
    to.add("queue.service_level_met", within, id);
    to.add("queue.service_level_eligible", Math.max(0, answered + abandoned - shortly), id);
    to.level(
        "queue.longest_answered_wait_seconds",
        said.get(QueueFigure.LONGEST_ANSWERED_WAIT) * SECOND,
        id);
    to.level(
        "queue.longest_abandoned_wait_seconds",
        said.get(QueueFigure.LONGEST_ABANDONED_WAIT) * SECOND,
        id);
  }

  private static void agent(int id, Tally<AgentFigure> said, Facts to) {
    long loggedIn = said.get(AgentFigure.LOGGED_IN);
    long idle = said.get(AgentFigure.WAITING);
    long paused = said.get(AgentFigure.PAUSED);
    long admin = said.get(AgentFigure.ADMIN);
    to.add("agent.logged_in_seconds", loggedIn * SECOND, id);
    to.add("agent.available_seconds", (loggedIn - paused) * SECOND, id);
    to.add("agent.idle_seconds", idle * SECOND, id);
    to.add("agent.paused_seconds", paused * SECOND, id);
    to.add("agent.admin_seconds", admin * SECOND, id);
    to.add("agent.handling_seconds", Math.max(0, loggedIn - idle - paused - admin) * SECOND, id);
    to.add("agent.direct_inbound", said.get(AgentFigure.DIRECT_INBOUND), id);
    to.add("agent.direct_inbound_seconds", said.get(AgentFigure.DIRECT_INBOUND_TIME) * SECOND, id);
    to.add("agent.direct_outbound", said.get(AgentFigure.DIRECT_OUTBOUND), id);
    to.add(
        "agent.direct_outbound_seconds", said.get(AgentFigure.DIRECT_OUTBOUND_TIME) * SECOND, id);
  }

  private static void work(AgentQueue key, Tally<AgentQueueFigure> said, Scope source, Facts to) {
    long answered = said.get(AgentQueueFigure.ANSWERED);
    long talk = said.get(AgentQueueFigure.TALK) * SECOND;
    long wrapUp = said.get(AgentQueueFigure.WRAP_UP) * SECOND;
    // An agent's sums are over all queues, also those that the source leaves out.
    to.add("agent.answered", answered, key.agent());
    to.add("agent.talk_seconds", talk, key.agent());
    to.add("agent.wrap_up_seconds", wrapUp, key.agent());
    if (source.keepsQueue().test(key.queue())) {
      to.add("agent_queue.answered", answered, key.agent(), key.queue());
      to.add("agent_queue.talk_seconds", talk, key.agent(), key.queue());
      to.add("agent_queue.wrap_up_seconds", wrapUp, key.agent(), key.queue());
      to.add(
          "agent_queue.transferred_out",
          said.get(AgentQueueFigure.TRANSFERRED_OUT),
          key.agent(),
          key.queue());
    }
  }
}
