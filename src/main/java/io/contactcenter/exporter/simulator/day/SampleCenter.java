package io.contactcenter.exporter.simulator.day;

import io.contactcenter.exporter.simulator.day.Queue.Media;
import io.contactcenter.exporter.simulator.day.Queue.Overflow;
import io.contactcenter.exporter.simulator.day.Queue.Transfer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An invented center that never closes: five queues of different character, twenty agents in five
 * crews.
 */
public final class SampleCenter {
  private static final int ORDERS = 5681;
  private static final int SUPPORT = 5682;
  private static final int BILLING = 5686;
  private static final int RETURNS = 5688;
  private static final int CHAT = 5690;

  private static final AgentGroup TEAM_A = new AgentGroup(1111, "Team A");
  private static final AgentGroup TEAM_B = new AgentGroup(1112, "Team B");
  private static final AgentGroup TEAM_C = new AgentGroup(1113, "Team C");

  private static final Shift EARLY = Shift.of(4, 12);
  private static final Shift DAY = Shift.of(8, 16);
  private static final Shift NOON = Shift.of(12, 20);
  private static final Shift LATE = Shift.of(15, 23);
  private static final Shift NIGHT = Shift.of(20, 4);

  private SampleCenter() {}

  /** The center, standing in {@code zone}. */
  public static Center in(ZoneId zone) {
    return in(zone, 1);
  }

  /** A center with {@code size} times the contacts and the agents. */
  public static Center in(ZoneId zone, int size) {
    List<Queue> queues = queues().stream().map(queue -> queue.busier(size)).toList();
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      hireCrews(agents);
    }
    return new Center(zone, queues, List.of(TEAM_A, TEAM_B, TEAM_C), List.copyOf(agents));
  }

  private static List<Queue> queues() {
    return List.of(calmOrders(), supportBusyAtNoon(), billing(), smallReturns(), chat());
  }

  private static Queue calmOrders() {
    return new Queue(
        ORDERS,
        "Orders",
        Media.VOICE,
        30,
        5,
        Curve.of(
            7, 6, 6, 6, 6, 7, 10, 14, 20, 24, 26, 26, 26, 26, 24, 22, 20, 18, 16, 14, 12, 10, 9, 8),
        300,
        120,
        20,
        0.1,
        Optional.empty(),
        Optional.of(new Transfer(BILLING, 0.06)));
  }

  // Over twice the contacts at noon, more than those who can take them.
  private static Queue supportBusyAtNoon() {
    return new Queue(
        SUPPORT,
        "Support",
        Media.VOICE,
        20,
        5,
        Curve.of(
            7, 6, 5, 5, 5, 6, 9, 13, 17, 20, 24, 46, 66, 50, 26, 22, 20, 18, 16, 14, 12, 10, 9, 8),
        240,
        170,
        25,
        0.3,
        Optional.of(new Overflow(BILLING, 150)),
        Optional.of(new Transfer(ORDERS, 0.05)));
  }

  private static Queue billing() {
    return new Queue(
        BILLING,
        "Billing",
        Media.VOICE,
        30,
        5,
        Curve.of(3, 2, 2, 2, 2, 3, 5, 8, 12, 15, 16, 15, 14, 15, 16, 15, 13, 10, 8, 7, 6, 5, 4, 3),
        270,
        160,
        35,
        0.25,
        Optional.empty(),
        Optional.of(new Transfer(SUPPORT, 0.03)));
  }

  private static Queue smallReturns() {
    return new Queue(
        RETURNS,
        "Returns",
        Media.VOICE,
        45,
        5,
        Curve.of(1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 5, 5, 4, 5, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1),
        240,
        140,
        25,
        0.15,
        Optional.empty(),
        Optional.empty());
  }

  private static Queue chat() {
    return new Queue(
        CHAT,
        "Chat",
        Media.DIGITAL,
        60,
        5,
        Curve.of(3, 2, 2, 2, 2, 2, 4, 6, 9, 11, 12, 12, 13, 13, 13, 13, 13, 13, 12, 11, 9, 7, 5, 4),
        420,
        210,
        15,
        0,
        Optional.empty(),
        Optional.empty());
  }

  private static void hireCrews(List<Agent> agents) {
    hire(agents, TEAM_A, EARLY, ORDERS, SUPPORT, BILLING, RETURNS);
    hire(agents, TEAM_A, EARLY, ORDERS, SUPPORT, RETURNS, CHAT);
    hire(agents, TEAM_A, EARLY, SUPPORT, BILLING);
    hire(agents, TEAM_C, EARLY, CHAT, ORDERS);
    hire(agents, TEAM_A, DAY, ORDERS, RETURNS);
    hire(agents, TEAM_A, DAY, ORDERS, BILLING, CHAT);
    hire(agents, TEAM_B, DAY, SUPPORT);
    hire(agents, TEAM_B, DAY, SUPPORT, BILLING);
    hire(agents, TEAM_C, DAY, CHAT, ORDERS);
    hire(agents, TEAM_A, NOON, ORDERS, RETURNS);
    hire(agents, TEAM_B, NOON, SUPPORT, BILLING);
    hire(agents, TEAM_B, NOON, SUPPORT, ORDERS);
    hire(agents, TEAM_B, NOON, BILLING, RETURNS, CHAT);
    hire(agents, TEAM_C, NOON, CHAT, ORDERS);
    hire(agents, TEAM_A, LATE, ORDERS, SUPPORT, RETURNS, CHAT);
    hire(agents, TEAM_B, LATE, SUPPORT, BILLING);
    hire(agents, TEAM_C, LATE, CHAT, ORDERS);
    hire(agents, TEAM_A, NIGHT, ORDERS, SUPPORT, BILLING, RETURNS, CHAT);
    hire(agents, TEAM_B, NIGHT, SUPPORT, ORDERS, BILLING, RETURNS);
    hire(agents, TEAM_C, NIGHT, CHAT, ORDERS, SUPPORT);
  }

  private static void hire(List<Agent> agents, AgentGroup team, Shift shift, Integer... queues) {
    int number = agents.size() + 1;
    agents.add(
        new Agent(
            1300 + number,
            "Agent",
            String.format("%02d", number),
            team.id(),
            shift,
            List.of(queues)));
  }
}
