package io.contactcenter.exporter.simulator.fault;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.List;

/**
 * What a vendor shows of an interval at a given time: what happened, without whoever is away, and
 * with flawed rows as they are by then. A function of seed, interval, entity and age.
 */
public final class Impression {
  // Figures that move together when a contact is counted too few or too many.
  private static final List<QueueFigure> OF_A_CONTACT =
      List.of(QueueFigure.OFFERED_DIRECT, QueueFigure.ANSWERED, QueueFigure.COMPLETED);

  private final long seed;
  private final Faults faults;
  private final Changes changes;

  public Impression(long seed, Faults faults, Changes changes) {
    this.seed = seed;
    this.faults = faults;
    this.changes = changes;
  }

  /** The figures of {@code interval} as they are seen at {@code now}, epoch second. */
  public Figures of(Interval interval, long now) {
    Figures seen = new Figures();
    long start = interval.start();
    interval
        .figures()
        .queues()
        .forEach(
            (id, sums) -> {
              Row row = queue(interval, now, id);
              if (row.isThere() && changes.hasQueue(id, start)) {
                seen.queue(id).addAll(sums);
                row.falsify(seen.queue(id), OF_A_CONTACT, QueueFigure.TALK);
              }
            });
    interval
        .figures()
        .agents()
        .forEach(
            (id, sums) -> {
              Row row = agent(interval, now, id);
              if (row.isThere() && changes.hasAgent(id, start)) {
                seen.agent(id).addAll(sums);
                row.falsify(
                    seen.agent(id),
                    List.of(AgentFigure.DIRECT_INBOUND),
                    AgentFigure.DIRECT_INBOUND_TIME);
              }
            });
    interval
        .figures()
        .agentQueues()
        .forEach(
            (key, sums) -> {
              Row row = agentQueue(interval, now, key.agent(), key.queue());
              if (row.isThere()
                  && changes.hasAgent(key.agent(), start)
                  && changes.hasQueue(key.queue(), start)) {
                Tally<AgentQueueFigure> copy = seen.agentQueue(key.agent(), key.queue());
                copy.addAll(sums);
                row.falsify(copy, List.of(AgentQueueFigure.ANSWERED), AgentQueueFigure.TALK);
              }
            });
    return seen;
  }

  /** The figures of {@code interval} as they stay. */
  public Figures settled(Interval interval) {
    int longest =
        faults.flaws().values().stream().mapToInt(Unsettled::afterSeconds).max().orElse(0);
    return of(interval, interval.end() + longest);
  }

  /**
   * The figures {@code seen} of {@code interval} at {@code now} shared out to two sets of rows,
   * which a report writes one after the other: the second holds the other halves of split rows.
   */
  public List<Figures> rows(Interval seen, long now) {
    Figures all = new Figures();
    Figures halves = new Figures();
    Figures figures = seen.figures();
    figures
        .queues()
        .forEach((id, sums) -> queue(seen, now, id).share(sums, all.queue(id), halves.queue(id)));
    figures
        .agents()
        .forEach((id, sums) -> agent(seen, now, id).share(sums, all.agent(id), halves.agent(id)));
    figures
        .agentQueues()
        .forEach(
            (key, sums) ->
                agentQueue(seen, now, key.agent(), key.queue())
                    .share(
                        sums,
                        all.agentQueue(key.agent(), key.queue()),
                        halves.agentQueue(key.agent(), key.queue())));
    return List.of(all, halves);
  }

  private Row queue(Interval interval, long now, int queue) {
    return row(interval, now, "queue/" + queue);
  }

  private Row agent(Interval interval, long now, int agent) {
    return row(interval, now, "agent/" + agent);
  }

  private Row agentQueue(Interval interval, long now, int agent, int queue) {
    return row(interval, now, "agent/" + agent + "/queue/" + queue);
  }

  private Row row(Interval interval, long now, String entity) {
    long id = ((seed * 31 + interval.start()) * 31 + interval.end()) * 31 + entity.hashCode();
    return new Row(id, now - interval.end(), faults);
  }
}
