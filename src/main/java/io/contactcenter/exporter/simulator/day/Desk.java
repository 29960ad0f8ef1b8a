package io.contactcenter.exporter.simulator.day;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where one agent sits for one shift: the present state, and the spans of those that were. */
final class Desk {
  final Agent agent;
  final Roster roster;
  private final Deque<Activity> due = new ArrayDeque<>();
  private final List<Span> spans;
  private AgentState state = AgentState.WAITING;
  private OptionalInt queue = OptionalInt.empty();
  private long since;
  private boolean loggedIn;

  Desk(Agent agent, Roster roster, List<Span> spans) {
    this.agent = agent;
    this.roster = roster;
    this.spans = spans;
  }

  void logIn(long now) {
    loggedIn = true;
    since = now;
  }

  Session logOut(long now) {
    become(AgentState.WAITING, now);
    loggedIn = false;
    return new Session(agent.id(), roster.from(), now);
  }

  void become(AgentState next, long now) {
    become(next, OptionalInt.empty(), now);
  }

  void become(AgentState next, OptionalInt nextQueue, long now) {
    if (now > since) {
      spans.add(new Span(agent.id(), state, queue, since, now));
    }
    state = next;
    queue = nextQueue;
    since = now;
  }

  boolean isWaiting() {
    return loggedIn && state == AgentState.WAITING;
  }

  boolean takes(Queue of) {
    return agent.queues().contains(of.id());
  }

  long waitingSince() {
    return since;
  }

  void remember(Activity activity) {
    due.add(activity);
  }

  Optional<Activity> nextDue() {
    return Optional.ofNullable(due.poll());
  }
}
