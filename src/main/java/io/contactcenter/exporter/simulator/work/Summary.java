package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Tally;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The figures of ring groups, by queue of the center, and of their members. Not thread-safe. */
public final class Summary {
  /** A member of the ring group of a queue. */
  public record Member(int queue, int agent) {}

  private final Map<Integer, Tally<GroupFigure>> groups = new TreeMap<>();
  private final Map<Member, Tally<MemberFigure>> members =
      new TreeMap<>(Comparator.comparingInt(Member::queue).thenComparingInt(Member::agent));

  public Map<Integer, Tally<GroupFigure>> groups() {
    return groups;
  }

  public Map<Member, Tally<MemberFigure>> members() {
    return members;
  }

  /** The figures of the group of a queue, to add to. */
  public Tally<GroupFigure> group(int queue) {
    return groups.computeIfAbsent(queue, any -> new Tally<>(GroupFigure.class));
  }

  /** The figures of a member, to add to. */
  public Tally<MemberFigure> member(int queue, int agent) {
    return members.computeIfAbsent(
        new Member(queue, agent), any -> new Tally<>(MemberFigure.class));
  }
}
