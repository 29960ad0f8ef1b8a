package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.List;

/** How the queues are grouped: one group for each kind of contact, numbered as in the examples. */
record QueueGroups(Center center) {
  /** One group. */
  record Group(int id, String name, Queue.Media media) {}

  private static final List<Group> ALL =
      List.of(
          new Group(1009, "Voice queues", Queue.Media.VOICE),
          new Group(1010, "Digital queues", Queue.Media.DIGITAL));

  List<Group> all() {
    return ALL;
  }

  List<Queue> queues(Group group) {
    return center.queues().stream().filter(queue -> queue.media() == group.media()).toList();
  }
}
