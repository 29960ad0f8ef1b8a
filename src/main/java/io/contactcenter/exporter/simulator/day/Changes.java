package io.contactcenter.exporter.simulator.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How a center differs from its plan as time goes by: who is called what, who is in which group,
 * and who is away. What happened is not changed by it, only what the vendor tells. Times are epoch
 * seconds.
 *
 * <p>A vendor joins names when it is asked: rows of old intervals carry the new name too. Whoever
 * is away has no row for intervals that begin in that time, and is in no directory that is read in
 * it.
 */
public record Changes(List<Change> all) {
  /** Everything stays as planned. */
  public static final Changes NONE = new Changes(List.of());

  /** One change. */
  public sealed interface Change {
    /** A queue is called {@code name} from {@code second} on. */
    record QueueNamed(int queue, long second, String name) implements Change {}

    /** There is no queue {@code queue} from {@code from} until {@code until}. */
    record QueueAway(int queue, long from, long until) implements Change {}

    /** An agent is called that from {@code second} on. */
    record AgentNamed(int agent, long second, String firstName, String lastName)
        implements Change {}

    /** There is no agent {@code agent} from {@code from} until {@code until}. */
    record AgentAway(int agent, long from, long until) implements Change {}

    /** An agent is in the group {@code group} from {@code second} on. */
    record AgentMoved(int agent, long second, int group) implements Change {}
  }

  public Changes {
    all = List.copyOf(all);
  }

  public Changes queueNamed(int queue, long second, String name) {
    return and(new Change.QueueNamed(queue, second, name));
  }

  public Changes queueAway(int queue, long from, long until) {
    return and(new Change.QueueAway(queue, from, until));
  }

  public Changes agentNamed(int agent, long second, String firstName, String lastName) {
    return and(new Change.AgentNamed(agent, second, firstName, lastName));
  }

  public Changes agentAway(int agent, long from, long until) {
    return and(new Change.AgentAway(agent, from, until));
  }

  public Changes agentMoved(int agent, long second, int group) {
    return and(new Change.AgentMoved(agent, second, group));
  }

  private Changes and(Change change) {
    List<Change> more = new ArrayList<>(all);
    more.add(change);
    return new Changes(more);
  }

  /** Everybody of {@code plan}, called and grouped as at {@code second}. */
  public Center named(Center plan, long second) {
    return all.isEmpty()
        ? plan
        : new Center(
            plan.zone(),
            plan.queues().stream().map(queue -> named(queue, second)).toList(),
            plan.agentGroups(),
            plan.agents().stream().map(agent -> named(agent, second)).toList());
  }

  /** Who is there at {@code second}, called and grouped as then. */
  public Center present(Center plan, long second) {
    if (all.isEmpty()) {
      return plan;
    }
    Center named = named(plan, second);
    return new Center(
        plan.zone(),
        named.queues().stream().filter(queue -> hasQueue(queue.id(), second)).toList(),
        plan.agentGroups(),
        named.agents().stream().filter(agent -> hasAgent(agent.id(), second)).toList());
  }

  /** Whether a queue is there at {@code second}. */
  public boolean hasQueue(int queue, long second) {
    return each(Change.QueueAway.class)
        .noneMatch(away -> away.queue() == queue && away.from() <= second && second < away.until());
  }

  /** Whether an agent is there at {@code second}. */
  public boolean hasAgent(int agent, long second) {
    return each(Change.AgentAway.class)
        .noneMatch(away -> away.agent() == agent && away.from() <= second && second < away.until());
  }

  private Queue named(Queue queue, long second) {
    return latest(
            each(Change.QueueNamed.class).filter(change -> change.queue() == queue.id()),
            Change.QueueNamed::second,
            second)
        .map(change -> queue.named(change.name()))
        .orElse(queue);
  }

  private Agent named(Agent agent, long second) {
    Optional<Change.AgentNamed> name =
        latest(
            each(Change.AgentNamed.class).filter(change -> change.agent() == agent.id()),
            Change.AgentNamed::second,
            second);
    int group =
        latest(
                each(Change.AgentMoved.class).filter(change -> change.agent() == agent.id()),
                Change.AgentMoved::second,
                second)
            .map(Change.AgentMoved::group)
            .orElse(agent.group());
    return new Agent(
        agent.id(),
        name.map(Change.AgentNamed::firstName).orElse(agent.firstName()),
        name.map(Change.AgentNamed::lastName).orElse(agent.lastName()),
        group,
        agent.shift(),
        agent.queues());
  }

  private <C extends Change> Stream<C> each(Class<C> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  // Of two changes in the same second the one that was added later.
  private static <C> Optional<C> latest(Stream<C> changes, ToLongFunction<C> since, long second) {
    return changes
        .filter(change -> since.applyAsLong(change) <= second)
        .sorted(Comparator.comparingLong(since))
        .reduce((former, latter) -> latter);
  }
}
