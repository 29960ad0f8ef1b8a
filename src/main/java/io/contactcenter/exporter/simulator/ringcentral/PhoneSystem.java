package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentGroup;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A contact center's phone system. Agents are users and agent groups user groups; every other group
 * sits in the branch; queues of chats are none of its business.
 */
record PhoneSystem(Center center) {
  static final String MAIN_NUMBER = "+12015550100";
  static final String OTHER_NUMBER = "+12015550101";
  static final String MENU = "63001";
  static final String SHARED_LINE = "64001";
  private static final Group MAIN_SITE = new Group("62001", "62001", "Main Site");
  private static final Group BRANCH = new Group("62002", "62002", "Branch");

  /** All groups of a grouping, in the order in which they are listed. */
  List<Group> groups(Grouping grouping) {
    return switch (grouping) {
      case COMPANY -> List.of(new Group(Credentials.ACCOUNT_ID, "", "Simulated center"));
      case COMPANY_NUMBERS ->
          List.of(new Group(MAIN_NUMBER, "", "Main"), new Group(OTHER_NUMBER, "", "Support"));
      case USERS -> center.agents().stream().map(PhoneSystem::user).toList();
      case QUEUES -> queues().stream().map(PhoneSystem::queue).toList();
      case IVRS -> List.of(new Group(MENU, "63001", "Main menu"));
      case IVAS -> List.of();
      case SHARED_LINES -> List.of(new Group(SHARED_LINE, "64001", "Front desk"));
      case USER_GROUPS ->
          center.agentGroups().stream()
              .map(group -> new Group(String.valueOf(group.id()), "", group.name()))
              .toList();
      case SITES -> List.of(MAIN_SITE, BRANCH);
      case DEPARTMENTS ->
          center.agentGroups().stream()
              .map(group -> new Group(department(group), "", department(group)))
              .toList();
    };
  }

  /**
   * The ids of the users in any group {@code of} a kind that {@code keys} names; of no key, in all.
   * Empty where there is no such kind.
   */
  Optional<Set<String>> members(String of, Set<String> keys) {
    return switch (of) {
      case "Queue" ->
          Optional.of(
              users(
                  agent ->
                      agent.queues().stream()
                          .anyMatch(id -> keys.isEmpty() || keys.contains(String.valueOf(id)))));
      case "UserGroup" -> Optional.of(users(in(keys, group -> String.valueOf(group.id()))));
      case "Site" -> Optional.of(users(in(keys, group -> site(group).key())));
      case "Department" -> Optional.of(users(in(keys, PhoneSystem::department)));
      default -> Optional.empty();
    };
  }

  private Predicate<Agent> in(Set<String> keys, Function<AgentGroup, String> key) {
    return agent -> keys.isEmpty() || keys.contains(key.apply(groupOf(agent)));
  }

  private Set<String> users(Predicate<Agent> which) {
    return center.agents().stream()
        .filter(which)
        .map(agent -> String.valueOf(agent.id()))
        .collect(Collectors.toSet());
  }

  /** The queues for calls. */
  List<Queue> queues() {
    return center.queues().stream().filter(queue -> queue.media() == Queue.Media.VOICE).toList();
  }

  static boolean isForCalls(Queue queue) {
    return queue.media() == Queue.Media.VOICE;
  }

  static Group user(Agent agent) {
    String id = String.valueOf(agent.id());
    return new Group(id, id, agent.firstName() + " " + agent.lastName());
  }

  static Group queue(Queue queue) {
    String id = String.valueOf(queue.id());
    return new Group(id, id, queue.name());
  }

  Group site(AgentGroup group) {
    return center.agentGroups().indexOf(group) % 2 == 0 ? MAIN_SITE : BRANCH;
  }

  static String department(AgentGroup group) {
    return "Department of " + group.name();
  }

  AgentGroup groupOf(Agent agent) {
    return center.agentGroups().stream()
        .filter(group -> group.id() == agent.group())
        .findFirst()
        .orElseThrow();
  }
}
