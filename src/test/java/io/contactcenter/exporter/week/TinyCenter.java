package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Curve;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Shift;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Three queues and six agents: as few as can overflow, transfer and be silent at night. */
final class TinyCenter {
  static final List<Integer> QUEUES = List.of(71, 72, 73);
  static final List<Integer> AGENTS = List.of(901, 902, 903, 904, 905, 906);
  static final int OTHER_TEAM = 12;

  private TinyCenter() {}

  static Center in(ZoneId zone) {
    return new Center(
        zone,
        List.of(
            queue(71, Queue.Media.VOICE, 6, Optional.of(new Queue.Overflow(72, 90))),
            queue(72, Queue.Media.VOICE, 3, Optional.empty()),
            // Nobody calls at night: there are intervals without a row.
            queue(73, Queue.Media.DIGITAL, 0, Optional.empty())),
        List.of(new AgentGroup(11, "Team one"), new AgentGroup(OTHER_TEAM, "Team two")),
        List.of(
            agent(901, Shift.of(4, 12), 71, 72),
            agent(902, Shift.of(8, 16), 71, 73),
            agent(903, Shift.of(9, 17), 72, 73),
            agent(904, Shift.of(12, 20), 71, 72, 73),
            agent(905, Shift.of(15, 23), 71, 72),
            agent(906, Shift.of(20, 4), 71, 72)));
  }

  /** What a queue is called at first. */
  static String name(int queue) {
    return "Queue " + queue;
  }

  private static Queue queue(
      int id, Queue.Media media, int atNight, Optional<Queue.Overflow> overflow) {
    int byDay = atNight + 6;
    int n = atNight;
    int d = byDay;
    return new Queue(
        id,
        name(id),
        media,
        30,
        5,
        Curve.of(n, n, n, n, n, n, n, d, d, d, d, d, d, d, d, d, d, d, d, d, n, n, n, n),
        120,
        150,
        20,
        media == Queue.Media.VOICE ? 0.3 : 0,
        overflow,
        Optional.of(new Queue.Transfer(id == 71 ? 72 : 71, 0.1)));
  }

  private static Agent agent(int id, Shift shift, Integer... queues) {
    return new Agent(id, "Agent", "No " + id, 11, shift, List.of(queues));
  }
}
