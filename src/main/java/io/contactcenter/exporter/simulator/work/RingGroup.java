package io.contactcenter.exporter.simulator.work;

import java.util.List;

/**
 * The people whose telephones ring for the calls of one queue of the center.
 *
 * @param queue of the center
 * @param extension unique within its PBX only
 * @param members ids of agents; their extensions too
 */
public record RingGroup(
    int queue, String pbx, String site, String extension, List<Integer> members) {
  public RingGroup {
    members = List.copyOf(members);
  }
}
