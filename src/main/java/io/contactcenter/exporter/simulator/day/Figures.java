package io.contactcenter.exporter.simulator.day;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The figures of all entities over one stretch of time, by id. Not thread-safe. */
public final class Figures {
  private final Map<Integer, Tally<QueueFigure>> queues = new TreeMap<>();
  private final Map<Integer, Tally<AgentFigure>> agents = new TreeMap<>();
  private final Map<AgentQueue, Tally<AgentQueueFigure>> agentQueues =
      new TreeMap<>(Comparator.comparingInt(AgentQueue::agent).thenComparingInt(AgentQueue::queue));

  public Map<Integer, Tally<QueueFigure>> queues() {
    return queues;
  }

  public Map<Integer, Tally<AgentFigure>> agents() {
    return agents;
  }

  public Map<AgentQueue, Tally<AgentQueueFigure>> agentQueues() {
    return agentQueues;
  }

  /** Those of queues that did something. */
  public Figures ofQueues() {
    Figures some = new Figures();
    queues.forEach((id, sums) -> keep(sums, () -> some.queue(id)));
    return some;
  }

  /** Those of agents who did something. */
  public Figures ofAgents() {
    Figures some = new Figures();
    agents.forEach((id, sums) -> keep(sums, () -> some.agent(id)));
    return some;
  }

  /** Those of agents who did something for a queue. */
  public Figures ofAgentQueues() {
    Figures some = new Figures();
    agentQueues.forEach((key, sums) -> keep(sums, () -> some.agentQueue(key.agent(), key.queue())));
    return some;
  }

  private static <F extends Enum<F> & Figure> void keep(Tally<F> sums, Supplier<Tally<F>> place) {
    if (!sums.isEmpty()) {
      place.get().addAll(sums);
    }
  }

  /** The figures of a queue, to add to. */
  public Tally<QueueFigure> queue(int id) {
    return queues.computeIfAbsent(id, any -> new Tally<>(QueueFigure.class));
  }

  /** The figures of an agent, to add to. */
  public Tally<AgentFigure> agent(int id) {
    return agents.computeIfAbsent(id, any -> new Tally<>(AgentFigure.class));
  }

  /** The figures of an agent's work for a queue, to add to. */
  public Tally<AgentQueueFigure> agentQueue(int agent, int queue) {
    return agentQueues.computeIfAbsent(
        new AgentQueue(agent, queue), any -> new Tally<>(AgentQueueFigure.class));
  }
}
