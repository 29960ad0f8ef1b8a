package io.contactcenter.exporter.simulator.day;

import java.util.List;

/**
 * An agent, invented: the first name is a word, the last name a number.
 *
 * @param group the agent group
 * @param queues whose contacts the agent takes
 */
public record Agent(
    int id, String firstName, String lastName, int group, Shift shift, List<Integer> queues) {
  public Agent {
    queues = List.copyOf(queues);
  }
}
