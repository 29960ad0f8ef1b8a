package io.contactcenter.exporter.simulator.day;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The sums over one stretch of time, each asked of the events by itself. It shares nothing with
 * {@link Intervals}, so that reports built there can be judged by it.
 */
public final class Account {
  private final History history;
  private final long start;
  private final long end;
  private final List<Visit> visits;
  private final List<Span> spans;
  private final List<Session> sessions;

  /** The account of what happened from {@code start} until {@code end}, epoch seconds. */
  public Account(History history, long start, long end) {
    this.history = history;
    this.start = start;
    this.end = end;
    History.Happenings happenings = history.around(start, Math.max(end, start + 1));
    visits = happenings.visits();
    spans = happenings.spans();
    sessions = happenings.sessions();
  }

  /** Of a queue. */
  public Tally<QueueFigure> queue(Queue queue) {
    List<Visit> mine = visits.stream().filter(visit -> visit.queue() == queue.id()).toList();
    List<Visit> entered = mine.stream().filter(visit -> within(visit.enteredAt())).toList();
    List<Visit> answered = left(mine, Outcome.Answered.class);
    List<Visit> abandoned = left(mine, Outcome.Abandoned.class);
    Tally<QueueFigure> sums = new Tally<>(QueueFigure.class);
    long direct = count(entered, visit -> visit.entry() == Visit.Entry.DIRECT);
    sums.add(QueueFigure.OFFERED_DIRECT, direct);
    sums.add(QueueFigure.OVERFLOW_IN, entered.size() - direct);
    sums.add(QueueFigure.OVERFLOW_OUT, left(mine, Outcome.Overflowed.class).size());
    sums.add(QueueFigure.ANSWERED, answered.size());
    sums.add(
        QueueFigure.ANSWERED_WITHIN_THRESHOLD,
        count(answered, visit -> visit.waited() <= queue.threshold()));
    sums.add(QueueFigure.ANSWERED_WAIT, sum(answered, Visit::waited));
    sums.add(QueueFigure.LONGEST_ANSWERED_WAIT, longest(answered));
    sums.add(QueueFigure.ABANDONED, abandoned.size());
    long shortly = count(abandoned, visit -> visit.waited() < queue.shortAbandon());
    sums.add(QueueFigure.ABANDONED_SHORT, shortly);
    sums.add(
        QueueFigure.ABANDONED_WITHIN_THRESHOLD,
        count(
            abandoned,
            visit ->
                visit.waited() >= queue.shortAbandon() && visit.waited() <= queue.threshold()));
    sums.add(QueueFigure.ABANDONED_WAIT, sum(abandoned, Visit::waited));
    sums.add(QueueFigure.LONGEST_ABANDONED_WAIT, longest(abandoned));
    sums.add(QueueFigure.TALK, sum(answers(mine), this::talk));
    sums.add(QueueFigure.WRAP_UP, sum(answers(mine), this::wrapUp));
    sums.add(QueueFigure.HOLD, sum(answers(mine), this::hold));
    sums.add(QueueFigure.COMPLETED, count(answers(mine), v -> within(how(v).completedAt())));
    sums.add(
        QueueFigure.AGENT_WAITING,
        history.center().agents().stream()
            .filter(agent -> agent.queues().contains(queue.id()))
            .mapToLong(agent -> time(agent, AgentState.WAITING))
            .sum());
    return sums;
  }

  /** How many contacts were in a queue at an epoch second. */
  public long waiting(Queue queue, long second) {
    return count(
        visits,
        visit ->
            visit.queue() == queue.id() && visit.enteredAt() < second && visit.leftAt() >= second);
  }

  /** Of an agent. */
  public Tally<AgentFigure> agent(Agent agent) {
    Tally<AgentFigure> sums = new Tally<>(AgentFigure.class);
    sums.add(AgentFigure.LOGGED_IN, loggedIn(agent));
    sums.add(AgentFigure.WAITING, time(agent, AgentState.WAITING));
    sums.add(AgentFigure.TALKING, time(agent, AgentState.TALKING));
    sums.add(AgentFigure.WRAP_UP, time(agent, AgentState.WRAP_UP));
    sums.add(AgentFigure.PAUSED, time(agent, AgentState.PAUSED));
    sums.add(AgentFigure.ADMIN, time(agent, AgentState.ADMIN));
    sums.add(AgentFigure.DIRECT_INBOUND, begun(agent, AgentState.DIRECT_INBOUND));
    sums.add(AgentFigure.DIRECT_INBOUND_TIME, time(agent, AgentState.DIRECT_INBOUND));
    sums.add(AgentFigure.DIRECT_OUTBOUND, begun(agent, AgentState.DIRECT_OUTBOUND));
    sums.add(AgentFigure.DIRECT_OUTBOUND_TIME, time(agent, AgentState.DIRECT_OUTBOUND));
    return sums;
  }

  /** Of an agent's work for a queue. */
  public Tally<AgentQueueFigure> agentQueue(Agent agent, Queue queue) {
    List<Visit> mine =
        visits.stream()
            .filter(visit -> visit.queue() == queue.id())
            .filter(visit -> visit.outcome() instanceof Outcome.Answered)
            .filter(visit -> how(visit).agent() == agent.id())
            .toList();
    Tally<AgentQueueFigure> sums = new Tally<>(AgentQueueFigure.class);
    sums.add(AgentQueueFigure.ANSWERED, count(mine, visit -> within(visit.leftAt())));
    sums.add(AgentQueueFigure.TALK, sum(mine, this::talk));
    sums.add(AgentQueueFigure.WRAP_UP, sum(mine, this::wrapUp));
    sums.add(
        AgentQueueFigure.TRANSFERRED_OUT,
        count(
            mine,
            visit -> how(visit).transferredTo().isPresent() && within(how(visit).talkedUntil())));
    return sums;
  }

  private boolean within(long second) {
    return second >= start && second < end;
  }

  private long overlap(long from, long to) {
    return Math.max(0, Math.min(to, end) - Math.max(from, start));
  }

  private List<Visit> left(List<Visit> visits, Class<? extends Outcome> by) {
    return visits.stream()
        .filter(visit -> by.isInstance(visit.outcome()) && within(visit.leftAt()))
        .toList();
  }

  private static List<Visit> answers(List<Visit> visits) {
    return visits.stream().filter(visit -> visit.outcome() instanceof Outcome.Answered).toList();
  }

  private static Outcome.Answered how(Visit visit) {
    return (Outcome.Answered) visit.outcome();
  }

  private long talk(Visit visit) {
    return overlap(visit.leftAt(), how(visit).talkedUntil());
  }

  private long wrapUp(Visit visit) {
    return overlap(how(visit).talkedUntil(), how(visit).completedAt());
  }

  private long hold(Visit visit) {
    return how(visit).hold().map(hold -> hold.millisWithin(start, end)).orElse(0L);
  }

  private long time(Agent agent, AgentState state) {
    return spans(agent, state).mapToLong(span -> overlap(span.from(), span.to())).sum();
  }

  private long begun(Agent agent, AgentState state) {
    return spans(agent, state).filter(span -> within(span.from())).count();
  }

  private Stream<Span> spans(Agent agent, AgentState state) {
    return spans.stream().filter(span -> span.agent() == agent.id() && span.state() == state);
  }

  private long loggedIn(Agent agent) {
    return sessions.stream()
        .filter(session -> session.agent() == agent.id())
        .mapToLong(session -> overlap(session.from(), session.to()))
        .sum();
  }

  private static long count(List<Visit> visits, Predicate<Visit> which) {
    return visits.stream().filter(which).count();
  }

  private static long sum(List<Visit> visits, ToLongFunction<Visit> what) {
    return visits.stream().mapToLong(what).sum();
  }

  private static long longest(List<Visit> visits) {
    return visits.stream().mapToLong(Visit::waited).max().orElse(0);
  }
}
