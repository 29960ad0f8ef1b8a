package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.TeamMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown in place of an agent, by {@code privacy.agents}; {@code pseudonyms} are there where
 * an id may be hidden behind one.
 */
record AgentPrivacy(Privacy.Agents agents, Optional<Pseudonyms> pseudonyms) {
  /** Where agents without a team, and those of teams too small to hide in, are summed. */
  static final String OTHER_TEAM = "other";

  /** What rows say that names an agent: calls are of an agent where they are grouped by users. */
  static final Set<String> NAMES_OF_AGENTS = Set.of("agent_name", "group_name");

  private static final String USERS = "user";
  private static final int SMALLEST_TEAM = 3;

  /**
   * What tells one way of showing agents from another, also by a later process: the mode, and of
   * the key of pseudonyms a fingerprint.
   */
  String identity() {
    return agents.id() + pseudonyms.map(all -> " " + all.fingerprint()).orElse("");
  }

  /**
   * Whether {@code key} stands for the same entity under both {@linkplain #identity identities}:
   * what one way of showing agents hides must not go on from the time of another.
   */
  static boolean sameUnder(Key key, String former, String next) {
    if (former.equals(next)) {
      return true;
    }
    OptionalInt agent = agentAt(key);
    if (agent.isEmpty()) {
      return key.entity() != Entity.TEAM;
    }
    if (key.entity().agentAt().isEmpty()) {
      // Its series have the agent's name among their labels.
      return false;
    }
    Set<String> plain = Set.of(Privacy.Agents.ID.id(), Privacy.Agents.NAME.id());
    return plain.contains(mode(former))
        && plain.contains(mode(next))
        && isNumber(key.ids().get(agent.getAsInt()));
  }

  private static String mode(String identity) {
    return identity.split(" ", 2)[0];
  }

  /** The position of the id that stands for an agent, if {@code key} is about one. */
  static OptionalInt agentAt(Key key) {
    // Ids of calls begin with grouping and group.
    return key.entity().group() == EntityGroup.CALLS && key.ids().get(0).equals(USERS)
        ? OptionalInt.of(1)
        : key.entity().agentAt();
  }

  /** The id shown for the agent with {@code id}, empty where single agents are not shown. */
  Optional<String> shownId(String id) {
    return switch (agents) {
      case NAME -> Optional.of(id);
      // A login can be a name or an address; a number says nothing of the person.
      case ID -> Optional.of(isNumber(id) ? id : pseudonym(id));
      case PSEUDONYM -> Optional.of(pseudonym(id));
      case TEAM, NONE -> Optional.empty();
    };
  }

  /** The name shown for an agent that is shown as {@code shownId}. */
  String shownName(String shownId, String name) {
    return switch (agents) {
      case NAME -> name.isEmpty() ? shownId : name;
      case ID, PSEUDONYM, TEAM, NONE -> shownId;
    };
  }

  boolean byName() {
    return agents == Privacy.Agents.NAME;
  }

  boolean byTeam() {
    return agents == Privacy.Agents.TEAM;
  }

  /** What is left of the measures that a report feeds. */
  Map<Entity, Set<Measure>> shown(Map<Entity, Set<Measure>> feeds) {
    return switch (agents) {
      case ID, NAME, PSEUDONYM -> feeds;
      case NONE -> without(feeds);
      case TEAM -> {
        Map<Entity, Set<Measure>> shown = without(feeds);
        Set<Measure> agents = feeds.get(Entity.AGENT);
        if (agents != null) {
          Set<Measure> team = new LinkedHashSet<>();
          agents.forEach(measure -> team.add(Entity.TEAM.measures().get(measure.slot())));
          if (agents.contains(AgentMeasure.LOGGED_IN)) {
            team.add(TeamMeasure.AGENTS);
          }
          shown.put(Entity.TEAM, team);
        }
        yield shown;
      }
    };
  }

  private static Map<Entity, Set<Measure>> without(Map<Entity, Set<Measure>> feeds) {
    Map<Entity, Set<Measure>> rest = new EnumMap<>(Entity.class);
    rest.putAll(feeds);
    rest.keySet().removeIf(entity -> entity.agentAt().isPresent());
    return rest;
  }

  /**
   * The team that the agent with {@code id} is summed into; {@code people} are the sizes of all
   * teams.
   */
  static String team(String id, Directory directory, Map<String, Long> people) {
    Directory.Agent agent = directory.agents().get(id);
    String team = agent == null ? "" : agent.team();
    return team.isEmpty() || people.getOrDefault(team, 0L) < SMALLEST_TEAM ? OTHER_TEAM : team;
  }

  /** How many people each team of the directory has. */
  static Map<String, Long> people(Directory directory) {
    return directory.agents().values().stream()
        .collect(Collectors.groupingBy(Directory.Agent::team, Collectors.counting()));
  }

  private String pseudonym(String id) {
    return pseudonyms.orElseThrow().of(id);
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
