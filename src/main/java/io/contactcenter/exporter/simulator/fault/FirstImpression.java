package io.contactcenter.exporter.simulator.fault;

import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Figures;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a vendor shows of an interval at a given time: the truth, less the rows that are late, and
 * with those falsified that are corrected later. A function of seed, interval, entity and age.
 */
public final class FirstImpression {
  // Figures that move together when a contact is counted too few or too many.
  private static final List<QueueFigure> OF_A_CONTACT =
      List.of(QueueFigure.OFFERED_DIRECT, QueueFigure.ANSWERED, QueueFigure.COMPLETED);

  private final long seed;
  private final Faults faults;

  public FirstImpression(long seed, Faults faults) {
    this.seed = seed;
    this.faults = faults;
  }

  /** The figures of {@code interval} as they are seen at {@code now}, epoch second. */
  public Figures of(Interval interval, long now) {
    Figures truth = interval.figures();
    Figures seen = new Figures();
    truth
        .queues()
        .forEach(
            (queue, tally) -> {
              Row row = row(interval, now, "queue/" + queue);
              if (row.isThere()) {
                seen.queue(queue).addAll(tally);
                row.falsify(seen.queue(queue), OF_A_CONTACT, QueueFigure.TALK);
              }
            });
    truth
        .agents()
        .forEach(
            (agent, tally) -> {
              Row row = row(interval, now, "agent/" + agent);
              if (row.isThere()) {
                seen.agent(agent).addAll(tally);
                row.falsify(
                    seen.agent(agent),
                    List.of(AgentFigure.DIRECT_INBOUND),
                    AgentFigure.DIRECT_INBOUND_TIME);
              }
            });
    truth
        .agentQueues()
        .forEach(
            (key, tally) -> {
              Row row = row(interval, now, "agent/" + key.agent() + "/queue/" + key.queue());
              if (row.isThere()) {
                Tally<AgentQueueFigure> copy = seen.agentQueue(key.agent(), key.queue());
                copy.addAll(tally);
                row.falsify(copy, List.of(AgentQueueFigure.ANSWERED), AgentQueueFigure.TALK);
              }
            });
    return seen;
  }

  private Row row(Interval interval, long now, String entity) {
    return new Row(
        new SplittableRandom(
            ((seed * 31 + interval.start()) * 31 + interval.end()) * 31 + entity.hashCode()),
        now - interval.end());
  }

  /** One row at one age, in seconds. */
  private final class Row {
    private final boolean late;
    private final boolean wrong;
    private final boolean tooMany;
    private final int contacts;
    private final int seconds;

    Row(SplittableRandom random, long age) {
      late = random.nextDouble() < faults.late().share() && age < faults.late().afterSeconds();
      wrong =
          random.nextDouble() < faults.corrected().share()
              && age < faults.corrected().afterSeconds();
      tooMany = random.nextBoolean();
      contacts = 1 + random.nextInt(2);
      seconds = 5 + random.nextInt(20);
    }

    boolean isThere() {
      return !late;
    }

    <F extends Enum<F> & Figure> void falsify(Tally<F> tally, List<F> counts, F time) {
      if (!wrong) {
        return;
      }
      if (tooMany) {
        counts.forEach(count -> tally.add(count, contacts));
        tally.add(time, seconds);
      } else {
        counts.forEach(count -> tally.add(count, -Math.min(contacts, tally.get(count))));
        tally.add(time, -Math.min(seconds, tally.get(time)));
      }
    }
  }
}
