package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lists of what there is. */
final class Lists {
  private static final List<String> LEVELS = List.of("high", "medium", "low");

  private final Office office;
  private final Center center;

  /**
   * The lists.
   *
   * @param center as it is at the moment
   */
  Lists(Office office, Center center) {
    this.office = office;
    this.center = center;
  }

  List<Line> groups() {
    List<Line> lines = new ArrayList<>();
    for (AgentGroup group : center.agentGroups()) {
      lines.add(group(group.id(), group.name(), "No"));
    }
    lines.add(group(1, "Former team", "Yes"));
    return lines;
  }

  private static Line group(int id, String name, String deleted) {
    return Line.of("group-id", String.valueOf(id), "group-name", name, "deleted", deleted);
  }

  List<Line> agents(Predicate<Agent> which) {
    return center.agents().stream().filter(which).map(Lists::agent).toList();
  }

  List<Line> everybody() {
    List<Line> lines = new ArrayList<>(agents(agent -> true));
    for (String login : office.leavers()) {
      lines.add(agent(login, "1", "Former", "Agent", "N"));
    }
    return lines;
  }

  private static Line agent(Agent agent) {
    return agent(
        Office.login(agent.id()),
        String.valueOf(agent.group()),
        agent.firstName(),
        agent.lastName(),
        "Y");
  }

  private static Line agent(
      String login, String group, String firstName, String lastName, String enabled) {
    return Line.of(
        "agent-id",
        login,
        "group-id",
        group,
        "date-hired-date",
        "2008-03-23",
        "direct-agent-access",
        "no",
        "email-address",
        login + "@example.com",
        "enabled",
        enabled,
        "first-name",
        firstName,
        "full-name",
        firstName + " " + lastName,
        "last-name",
        lastName,
        "phone-used",
        "PSTN",
        "phone-extension",
        "",
        "user-rights",
        "agent",
        "voice-mail-activated",
        "no");
  }

  List<Line> queues(Predicate<Queue> which) {
    return center.queues().stream().filter(which).map(this::queue).toList();
  }

  private Line queue(Queue queue) {
    return Line.of(
        "queue-id", String.valueOf(queue.id()),
        "queue-name", queue.name(),
        "queue-desc", "",
        "media-type", office.media(queue.id()).letter(),
        "enabled", "Y",
        "sla-enabled", queue.threshold() > 0 ? "Y" : "N",
        "sla-time", String.valueOf(queue.threshold()));
  }

  List<Line> channels() {
    return office.channels().stream()
        .map(
            channel ->
                Line.of(
                    "channel-id", String.valueOf(channel.id()),
                    "channel-name", channel.name(),
                    "channel-desc", channel.description()))
        .toList();
  }

  List<Line> skills(Predicate<Agent> whose, Predicate<Integer> queues) {
    List<Line> lines = new ArrayList<>();
    for (Agent agent : center.agents()) {
      for (int queue : agent.queues()) {
        boolean isThere = center.queues().stream().anyMatch(other -> other.id() == queue);
        if (whose.test(agent) && isThere && queues.test(queue)) {
          lines.add(
              Line.of(
                  "enabled", "Y",
                  "queue-id", String.valueOf(queue),
                  "agent-id", Office.login(agent.id()),
                  "skill-level", LEVELS.get((agent.id() + queue) % LEVELS.size())));
        }
      }
    }
    return lines;
  }
}
