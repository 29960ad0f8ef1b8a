package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.ArrayList;
import java.util.List;

/**
 * A center's telephones: a ring group for every queue that is called, in turn on one PBX and on the
 * other. Extensions begin anew on each PBX, so that they are no identity by themselves.
 */
public record PhoneSystem(List<RingGroup> groups) {
  /** The names of the PBXs. */
  public static final List<String> PBXS = List.of("acmecorp", "acmecorp2");

  private static final List<String> SITES = List.of("East", "West");
  private static final int FIRST_EXTENSION = 100_021;

  public PhoneSystem {
    groups = List.copyOf(groups);
  }

  /** The telephones of {@code center}. */
  public static PhoneSystem of(Center center) {
    List<RingGroup> groups = new ArrayList<>();
    for (Queue queue : center.queues()) {
      if (queue.media() == Queue.Media.VOICE) {
        int pbx = groups.size() % PBXS.size();
        int extension = FIRST_EXTENSION + groups.size() / PBXS.size();
        List<Integer> members =
            center.agents().stream()
                .filter(agent -> agent.queues().contains(queue.id()))
                .map(Agent::id)
                .toList();
        groups.add(
            new RingGroup(
                queue.id(), PBXS.get(pbx), SITES.get(pbx), String.valueOf(extension), members));
      }
    }
    return new PhoneSystem(groups);
  }
}
