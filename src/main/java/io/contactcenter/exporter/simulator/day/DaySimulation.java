package io.contactcenter.exporter.simulator.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * Plays one operating day in whole seconds. Events happen in order of time, those of one second in
 * the order in which they were planned.
 */
final class DaySimulation {
  private record Event(long at, long order, Runnable action) {}

  private final Center center;
  private final long start;
  private final long end;
  private final Chance arrivals;
  private final Chance habits;
  private final double liveliness;
  private final PriorityQueue<Event> agenda =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Map<Integer, Deque<Caller>> lines = new LinkedHashMap<>();
  private final List<Desk> desks = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private long now;
  private long planned;
  private int contacts;

  private DaySimulation(Center center, long seed, LocalDate date) {
    this.center = center;
    this.start = center.startOf(date);
    this.end = center.startOf(date.plusDays(1));
    Chance chance = new Chance(seed * 1_000_003 + date.toEpochDay());
    arrivals = chance.split();
    habits = chance.split();
    // No two days are alike, and weekends are quieter.
    liveliness = chance.uniform(0.9, 1.1) * (date.getDayOfWeek().getValue() > 5 ? 0.7 : 1);
    for (Queue queue : center.queues()) {
      lines.put(queue.id(), new ArrayDeque<>());
      planArrivals(queue, arrivals.split());
    }
    for (Agent agent : center.agents()) {
      planShift(new Desk(agent, Roster.of(center, agent, date, chance.split()), spans));
    }
  }

  static Day play(Center center, long seed, LocalDate date) {
    DaySimulation simulation = new DaySimulation(center, seed, date);
    simulation.run();
    return new Day(
        date,
        simulation.start,
        simulation.end,
        simulation.visits,
        simulation.spans,
        simulation.sessions);
  }

  private void run() {
    for (Event event = agenda.poll(); event != null; event = agenda.poll()) {
      now = event.at();
      event.action().run();
    }
  }

  private void at(long second, Runnable action) {
    agenda.add(new Event(second, planned++, action));
  }

  // Arrivals by thinning: candidates at the rate of the peak, each kept with the share that the
  // curve has of it at that time.
  private void planArrivals(Queue queue, Chance chance) {
    if (queue.arrivals().peak() == 0) {
      return;
    }
    double peak = queue.arrivals().peak() * liveliness;
    double second = start;
    while (true) {
      second += chance.exponential(3600 / peak);
      if (second >= end) {
        return;
      }
      LocalTime time = Instant.ofEpochSecond((long) second).atZone(center.zone()).toLocalTime();
      if (chance.happens(queue.arrivals().at(time) / queue.arrivals().peak())) {
        at((long) second, () -> enter(Caller.arriving(contacts++, queue, now, habits)));
      }
    }
  }

  private void planShift(Desk desk) {
    desks.add(desk);
    at(
        desk.roster.from(),
        () -> {
          desk.logIn(now);
          becomeFree(desk);
        });
    for (Activity activity : desk.roster.activities()) {
      at(activity.due(), () -> plan(desk, activity));
    }
    at(desk.roster.to(), () -> wake(desk));
  }

  private void plan(Desk desk, Activity activity) {
    if (desk.isWaiting() || activity.waitsForAgent()) {
      desk.remember(activity);
      wake(desk);
    }
  }

  private void wake(Desk desk) {
    if (desk.isWaiting()) {
      becomeFree(desk);
    }
  }

  private void enter(Caller caller) {
    line(caller.queue.id()).add(caller);
    at(caller.givesUpAt, () -> giveUp(caller));
    caller
        .queue
        .overflow()
        .ifPresent(rule -> at(now + rule.after(), () -> overflow(caller, rule.to())));
    // One that should have gone home by now goes, and the next is tried.
    desks.stream()
        .filter(desk -> desk.isWaiting() && desk.takes(caller.queue))
        .sorted(Comparator.comparingLong(Desk::waitingSince))
        .takeWhile(desk -> caller.waiting)
        .forEach(this::becomeFree);
  }

  private void giveUp(Caller caller) {
    if (caller.waiting) {
      leave(caller, new Outcome.Abandoned());
    }
  }

  private void overflow(Caller caller, int to) {
    if (caller.waiting) {
      leave(caller, new Outcome.Overflowed(to));
      enter(caller.overflowed(center.queue(to), now, habits));
    }
  }

  private void leave(Caller caller, Outcome outcome) {
    caller.waiting = false;
    line(caller.queue.id()).remove(caller);
    visits.add(caller.left(now, outcome));
  }

  // What an agent does next: go home, what is due, whoever waits longest, or wait. Only the crew
  // of the day's end stays for those who still wait; nobody relieves it on this day.
  private void becomeFree(Desk desk) {
    boolean shiftIsOver = now >= desk.roster.to();
    if (!shiftIsOver) {
      Optional<Activity> due = desk.nextDue();
      if (due.isPresent()) {
        desk.become(due.get().state(), now);
        at(now + due.get().seconds(), () -> becomeFree(desk));
        return;
      }
    }
    Optional<Caller> next =
        shiftIsOver && desk.roster.to() < end ? Optional.empty() : longestWaiting(desk);
    if (next.isPresent()) {
      serve(desk, next.get());
    } else if (shiftIsOver) {
      sessions.add(desk.logOut(now));
    } else if (!desk.isWaiting()) {
      desk.become(AgentState.WAITING, now);
    }
  }

  private Deque<Caller> line(int queue) {
    return Objects.requireNonNull(lines.get(queue), "an agent takes contacts of no queue");
  }

  private Optional<Caller> longestWaiting(Desk desk) {
    return desk.agent.queues().stream()
        .flatMap(queue -> Optional.ofNullable(line(queue).peek()).stream())
        .min(Comparator.comparingLong(caller -> caller.enteredAt));
  }

  private void serve(Desk desk, Caller caller) {
    long talkedUntil = now + caller.talk;
    long completedAt = talkedUntil + caller.wrapUp;
    OptionalInt transferredTo =
        caller.wantsTransfer && talkedUntil < end
            ? caller.queue.transfer().stream().mapToInt(Queue.Transfer::to).findFirst()
            : OptionalInt.empty();
    Optional<Hold> hold = caller.isHeld ? Optional.of(hold(caller)) : Optional.empty();
    leave(
        caller,
        new Outcome.Answered(desk.agent.id(), talkedUntil, completedAt, hold, transferredTo));
    OptionalInt queue = OptionalInt.of(caller.queue.id());
    desk.become(AgentState.TALKING, queue, now);
    at(
        talkedUntil,
        () -> {
          desk.become(AgentState.WRAP_UP, queue, now);
          transferredTo.ifPresent(to -> enter(caller.transferred(center.queue(to), now, habits)));
        });
    at(completedAt, () -> becomeFree(desk));
  }

  private Hold hold(Caller caller) {
    double talkMillis = caller.talk * 1000.0;
    return new Hold(
        now * 1000 + (long) (talkMillis * caller.holdFrom),
        now * 1000 + (long) (talkMillis * caller.holdTo));
  }
}
