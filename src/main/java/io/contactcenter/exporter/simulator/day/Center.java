package io.contactcenter.exporter.simulator.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NoSuchElementException;

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

  /** The epoch second at which the operating day {@code date} begins. */
  long startOf(LocalDate date) {
    return secondAt(date, DAY_CHANGE);
  }

  /** The epoch second of {@code time} within the operating day {@code date}. */
  long secondWithin(LocalDate date, LocalTime time) {
    return secondAt(time.isBefore(DAY_CHANGE) ? date.plusDays(1) : date, time);
  }

  /** The operating day of an epoch second. */
  LocalDate dayOf(long second) {
    LocalDate date = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
    return second < startOf(date) ? date.minusDays(1) : date;
  }

  private long secondAt(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, zone).toEpochSecond();
  }
}
