package io.contactcenter.exporter.simulator.day;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A center of two queues and two agents who work from 8 to 18 in one of two groups. */
public final class TinyCenter {
  public static final int SALES = 1;
  public static final int HELP = 2;
  public static final int FIRST = 11;
  public static final int SECOND = 12;
  public static final int NORTH = 21;
  public static final int SOUTH = 22;

  private TinyCenter() {}

  /** The center, standing in {@code zone}. */
  public static Center in(ZoneId zone) {
    return new Center(
        zone,
        List.of(queue(SALES, "Sales"), queue(HELP, "Help")),
        List.of(new AgentGroup(NORTH, "North"), new AgentGroup(SOUTH, "South")),
        List.of(agent(FIRST, Shift.of(8, 18)), agent(SECOND, Shift.of(8, 18))));
  }

  static Queue queue(int id, String name) {
    return new Queue(
        id,
        name,
        Queue.Media.VOICE,
        20,
        5,
        new Curve(Collections.nCopies(24, 20)),
        240,
        120,
        20,
        0.2,
        Optional.empty(),
        Optional.empty());
  }

  static Agent agent(int id, Shift shift) {
    return new Agent(id, "Agent", String.valueOf(id), NORTH, shift, List.of(SALES, HELP));
  }
}
