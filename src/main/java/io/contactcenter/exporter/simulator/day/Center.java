package io.contactcenter.exporter.simulator.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A contact center's plan: its queues, its people and where it stands.
 *
 * <p>Its operating day changes at {@link #DAY_CHANGE} by its own clock. No agent's shift reaches
 * over that time, so each day can be simulated by itself: one crew hands over to the next.
 */
public record Center(
    ZoneId zone, List<Queue> queues, List<AgentGroup> agentGroups, List<Agent> agents) {
  /** When one crew hands over to the next: the quietest hour. */
  public static final LocalTime DAY_CHANGE = LocalTime.of(4, 0);

  private static final long A_DAY = 86_400;
  // Where clocks go forward in it, there is still time for what a roster holds.
  private static final long SHORTEST_SHIFT = 7_200;

  public Center {
    queues = List.copyOf(queues);
    agentGroups = List.copyOf(agentGroups);
    agents = List.copyOf(agents);
  }

  /** The queue with this id. */
  public Queue queue(int id) {
    return queues.stream()
        .filter(queue -> queue.id() == id)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no queue " + id));
  }

  /** The agent with this id. */
  public Agent agent(int id) {
    return agents.stream()
        .filter(agent -> agent.id() == id)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no agent " + id));
  }

  /**
   * Checks that its days can be played.
   *
   * @throws IllegalArgumentException when two have one id, when a queue or group is named that does
   *     not exist, or when a shift lasts less than two hours or over the day change
   */
  void requirePlayable() {
    Set<Integer> queueIds = distinct("queue", queues.stream().map(Queue::id));
    Set<Integer> groupIds = distinct("agent group", agentGroups.stream().map(AgentGroup::id));
    distinct("agent", agents.stream().map(Agent::id));
    for (Queue queue : queues) {
      queue.overflow().ifPresent(rule -> require("queue", rule.to(), queueIds));
      queue.transfer().ifPresent(rule -> require("queue", rule.to(), queueIds));
    }
    for (Agent agent : agents) {
      require("agent group", agent.group(), groupIds);
      agent.queues().forEach(queue -> require("queue", queue, queueIds));
      Shift shift = agent.shift();
      long from = Math.floorMod(DAY_CHANGE.until(shift.from(), ChronoUnit.SECONDS), A_DAY);
      // From the end back, so that the end of the day is not its beginning.
      long to = A_DAY - Math.floorMod(shift.to().until(DAY_CHANGE, ChronoUnit.SECONDS), A_DAY);
      if (to - from < SHORTEST_SHIFT) {
        throw new IllegalArgumentException(
            shift + " lasts less than 2 hours, or over " + DAY_CHANGE);
      }
    }
  }

  private static Set<Integer> distinct(String what, Stream<Integer> ids) {
    Set<Integer> seen = new HashSet<>();
    ids.forEach(
        id -> {
          if (!seen.add(id)) {
            throw new IllegalArgumentException("two have the id of " + what + " " + id);
          }
        });
    return seen;
  }

  private static void require(String what, int id, Set<Integer> known) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException("there is no " + what + " " + id);
    }
  }

  /** The epoch second at which the operating day {@code date} begins. */
  long startOf(LocalDate date) {
    return secondAt(date, DAY_CHANGE);
  }

  /** The epoch second of {@code time} within the operating day {@code date}. */
  long secondWithin(LocalDate date, LocalTime time) {
    return secondAt(time.isBefore(DAY_CHANGE) ? date.plusDays(1) : date, time);
  }

  /** The operating day of an epoch second. */
  public LocalDate dayOf(long second) {
    LocalDate date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
    return second < startOf(date) ? date.minusDays(1) : date;
  }

  private long secondAt(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, zone).toEpochSecond();
  }
}
