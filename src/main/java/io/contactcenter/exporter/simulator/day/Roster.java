package io.contactcenter.exporter.simulator.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one agent's shift of one day holds: when it begins and ends, breaks, paperwork and calls
 * past the queues.
 */
record Roster(long from, long to, List<Activity> activities) {
  private static final int MINUTE = 60;

  static Roster of(Center center, Agent agent, LocalDate date, Chance chance) {
    long from = center.secondWithin(date, agent.shift().from()) + chance.between(0, 90);
    long to =
        agent.shift().to().equals(Center.DAY_CHANGE)
            ? center.startOf(date.plusDays(1))
            : center.secondWithin(date, agent.shift().to());
    List<Activity> activities = new ArrayList<>();
    long length = to - from;
    activities.add(pause(from, length, 0.12, 0.27, 13, chance));
    activities.add(pause(from, length, 0.33, 0.67, 30, chance));
    activities.add(pause(from, length, 0.74, 0.88, 13, chance));
    for (int i = 0; i < 2; i++) {
      activities.add(somewhere(AgentState.ADMIN, from, to, 5 * MINUTE, 12 * MINUTE, chance));
    }
    for (int i = chance.between(2, 6); i > 0; i--) {
      activities.add(somewhere(AgentState.DIRECT_OUTBOUND, from, to, 15, 4 * MINUTE, chance));
    }
    for (int i = chance.between(4, 10); i > 0; i--) {
      activities.add(somewhere(AgentState.DIRECT_INBOUND, from, to, 10, 3 * MINUTE, chance));
    }
    activities.sort(Comparator.comparingLong(Activity::due));
    return new Roster(from, to, activities);
  }

  // Somewhere within a part of the shift, so that a crew does not leave all at once.
  private static Activity pause(
      long from, long length, double earliest, double latest, int minutes, Chance chance) {
    long due = from + (long) (length * chance.uniform(earliest, latest));
    return new Activity(
        AgentState.PAUSED, due, minutes * MINUTE + chance.between(-MINUTE, 3 * MINUTE));
  }

  private static Activity somewhere(
      AgentState state, long from, long to, int minSeconds, int maxSeconds, Chance chance) {
    long due = chance.between(10 * MINUTE, (int) (to - from) - 10 * MINUTE) + from;
    return new Activity(state, due, chance.between(minSeconds, maxSeconds));
  }
}
