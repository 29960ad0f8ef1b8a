package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.row.Remembered;
import io.contactcenter.exporter.vendor.row.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The agents: names and teams, a team being the agent group. Administration is asked first, then
 * the same for integrations, for which WEM access is enough. Used by one thread at a time.
 */
final class AgentDirectory {
  private final Endpoints endpoints;
  private final List<TeamRule> teams;
  private final Remembered<AgentGroup> groups;
  private final Remembered<ListedAgent> agents;
  private boolean integration;
  private boolean whole;

  AgentDirectory(Endpoints endpoints, List<TeamRule> teams, Clock clock) {
    this.endpoints = endpoints;
    this.teams = teams;
    this.groups = new Remembered<>(clock);
    this.agents = new Remembered<>(clock);
  }

  /** The agents by id, active or not. */
  Map<String, Directory.Agent> ask(Round round) throws InterruptedException {
    whole = true;
    Map<String, Directory.Agent> found = new HashMap<>();
    for (AgentGroup group : groups.get("", () -> groups(round)).orElseGet(this::unanswered)) {
      String groupId = Text.id(group.agentGroupId());
      if (!groupId.isEmpty()) {
        for (ListedAgent agent : agentsOf(groupId, round)) {
          String id = Text.id(agent.agentId());
          if (!id.isEmpty()) {
            String name = Text.name(agent.name(), id);
            found.putIfAbsent(
                id, new Directory.Agent(name, team(Text.name(group.groupName(), ""), name), ""));
          }
        }
      }
    }
    return found;
  }

  private Optional<List<AgentGroup>> groups(Round round) throws InterruptedException {
    integration = false;
    Optional<List<AgentGroup>> admin = groups(round, endpoints.agentGroups(false));
    if (admin.isPresent()) {
      return admin;
    }
    Optional<List<AgentGroup>> other = groups(round, endpoints.agentGroups(true));
    integration = other.isPresent();
    return other;
  }

  private static Optional<List<AgentGroup>> groups(Round round, HttpUrl url)
      throws InterruptedException {
    return round.ask("agent-groups", url, AgentGroup.class);
  }

  private List<ListedAgent> agentsOf(String groupId, Round round) throws InterruptedException {
    return agents
        .get(
            groupId,
            () -> round.ask("agents", endpoints.agentsOf(groupId, integration), ListedAgent.class))
        .orElseGet(this::unanswered);
  }

  private <T> List<T> unanswered() {
    whole = false;
    return List.of();
  }

  /** Whether everything that was asked for in the last round is known, since then or before. */
  boolean whole() {
    return whole;
  }

  private String team(String group, String name) {
    return group.isEmpty()
        ? teams.stream()
            .filter(rule -> rule.agents().matcher(name).matches())
            .map(TeamRule::team)
            .findFirst()
            .orElse("")
        : group;
  }
}
