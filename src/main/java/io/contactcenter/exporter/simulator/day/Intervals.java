package io.contactcenter.exporter.simulator.day;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a stretch of time into intervals of equal length, counted from its start (the last may be
 * shorter), and lays everything that happened into them.
 */
public final class Intervals {
  /** One interval, in epoch seconds, and its figures. */
  public record Interval(long start, long end, Figures figures) {
    /** The same interval with other figures. */
    public Interval with(Figures other) {
      return new Interval(start, end, other);
    }
  }

  private final Center center;
  private final long start;
  private final long end;
  private final long length;
  private final List<Interval> intervals = new ArrayList<>();

  private Intervals(Center center, long start, long end, long length) {
    this.center = center;
    this.start = start;
    this.end = end;
    this.length = length;
    for (long from = start; from < end; from += length) {
      intervals.add(new Interval(from, Math.min(from + length, end), new Figures()));
    }
  }

  /** The intervals between two epoch seconds, {@code length} seconds each. */
  public static List<Interval> of(History history, long start, long end, long length) {
    Intervals cut = new Intervals(history.center(), start, end, length);
    history.between(start, end, cut::lay, cut::lay);
    return cut.intervals;
  }

  private void lay(Visit visit) {
    int queue = visit.queue();
    at(
        visit.enteredAt(),
        figures ->
            figures
                .queue(queue)
                .add(
                    visit.entry() == Visit.Entry.DIRECT
                        ? QueueFigure.OFFERED_DIRECT
                        : QueueFigure.OVERFLOW_IN,
                    1));
    if (visit.outcome() instanceof Outcome.Answered answered) {
      at(visit.leftAt(), figures -> answer(figures, visit, answered.agent()));
      answered.hold().ifPresent(hold -> lay(hold, queue));
      at(answered.completedAt(), figures -> figures.queue(queue).add(QueueFigure.COMPLETED, 1));
      if (answered.transferredTo().isPresent()) {
        at(
            answered.talkedUntil(),
            figures ->
                figures
                    .agentQueue(answered.agent(), queue)
                    .add(AgentQueueFigure.TRANSFERRED_OUT, 1));
      }
    } else if (visit.outcome() instanceof Outcome.Overflowed) {
      at(visit.leftAt(), figures -> figures.queue(queue).add(QueueFigure.OVERFLOW_OUT, 1));
    } else {
      at(visit.leftAt(), figures -> abandon(figures.queue(queue), visit));
    }
  }

  private void answer(Figures figures, Visit visit, int agent) {
    Tally<QueueFigure> queue = figures.queue(visit.queue());
    queue.add(QueueFigure.ANSWERED, 1);
    queue.add(QueueFigure.ANSWERED_WAIT, visit.waited());
    queue.add(QueueFigure.LONGEST_ANSWERED_WAIT, visit.waited());
    if (visit.waited() <= center.queue(visit.queue()).threshold()) {
      queue.add(QueueFigure.ANSWERED_WITHIN_THRESHOLD, 1);
    }
    figures.agentQueue(agent, visit.queue()).add(AgentQueueFigure.ANSWERED, 1);
  }

  private void abandon(Tally<QueueFigure> queue, Visit visit) {
    Queue plan = center.queue(visit.queue());
    queue.add(QueueFigure.ABANDONED, 1);
    queue.add(QueueFigure.ABANDONED_WAIT, visit.waited());
    queue.add(QueueFigure.LONGEST_ABANDONED_WAIT, visit.waited());
    if (visit.waited() < plan.shortAbandon()) {
      queue.add(QueueFigure.ABANDONED_SHORT, 1);
    } else if (visit.waited() <= plan.threshold()) {
      queue.add(QueueFigure.ABANDONED_WITHIN_THRESHOLD, 1);
    }
  }

  private void lay(Hold hold, int queue) {
    for (Interval interval : touched(hold.fromMillis() / 1000, hold.toMillis() / 1000 + 1)) {
      interval
          .figures()
          .queue(queue)
          .add(QueueFigure.HOLD, hold.millisWithin(interval.start(), interval.end()));
    }
  }

  private void lay(Span span) {
    Agent agent = center.agent(span.agent());
    for (Interval interval : touched(span.from(), span.to())) {
      long seconds = span.secondsWithin(interval.start(), interval.end());
      Figures figures = interval.figures();
      figures.agent(agent.id()).add(AgentFigure.LOGGED_IN, seconds);
      figures.agent(agent.id()).add(time(span.state()), seconds);
      if (span.state() == AgentState.WAITING) {
        for (int queue : agent.queues()) {
          figures.queue(queue).add(QueueFigure.AGENT_WAITING, seconds);
        }
      }
      span.queue().ifPresent(queue -> work(figures, span, queue, seconds));
    }
    if (span.state() == AgentState.DIRECT_INBOUND) {
      at(span.from(), figures -> figures.agent(agent.id()).add(AgentFigure.DIRECT_INBOUND, 1));
    } else if (span.state() == AgentState.DIRECT_OUTBOUND) {
      at(span.from(), figures -> figures.agent(agent.id()).add(AgentFigure.DIRECT_OUTBOUND, 1));
    }
  }

  private static void work(Figures figures, Span span, int queue, long seconds) {
    boolean talk = span.state() == AgentState.TALKING;
    figures.queue(queue).add(talk ? QueueFigure.TALK : QueueFigure.WRAP_UP, seconds);
    figures
        .agentQueue(span.agent(), queue)
        .add(talk ? AgentQueueFigure.TALK : AgentQueueFigure.WRAP_UP, seconds);
  }

  private static AgentFigure time(AgentState state) {
    return switch (state) {
      case WAITING -> AgentFigure.WAITING;
      case TALKING -> AgentFigure.TALKING;
      case WRAP_UP -> AgentFigure.WRAP_UP;
      case PAUSED -> AgentFigure.PAUSED;
      case ADMIN -> AgentFigure.ADMIN;
      case DIRECT_INBOUND -> AgentFigure.DIRECT_INBOUND_TIME;
      case DIRECT_OUTBOUND -> AgentFigure.DIRECT_OUTBOUND_TIME;
    };
  }

  private void at(long second, Consumer<Figures> happening) {
    if (second >= start && second < end) {
      happening.accept(intervals.get((int) ((second - start) / length)).figures());
    }
  }

  private List<Interval> touched(long from, long to) {
    if (to <= start || from >= end) {
      return List.of();
    }
    int first = (int) ((Math.max(from, start) - start) / length);
    int last = (int) ((Math.min(to, end) - 1 - start) / length);
    return intervals.subList(first, last + 1);
  }
}
