package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.EntityGroup;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.TeamMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is shown in place of an agent, by {@code privacy.agents}. */
record AgentPrivacy(Privacy privacy) {
  /** Where agents without a team, and those of teams too small to hide in, are summed. */
  static final String OTHER_TEAM = "other";

  /** What rows say that names an agent: calls are of an agent where they are grouped by users. */
  static final Set<String> NAMES_OF_AGENTS = Set.of("agent_name", "group_name");

  private static final String USERS = "user";
  private static final int SMALLEST_TEAM = 3;
  private static final int HASH_BYTES = 8;

  /**
   * What tells one way of showing agents from another, also by a later process: the mode, and of
   * the key of pseudonyms a fingerprint.
   */
  String identity() {
    String mode = privacy.agents().id();
    return privacy.agents() == Privacy.Agents.PSEUDONYM ? mode + " " + pseudonym("") : mode;
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
    return plain.contains(former)
        && plain.contains(next)
        && isNumber(key.ids().get(agent.getAsInt()));
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
    return switch (privacy.agents()) {
      case NAME -> Optional.of(id);
      // A login can be a name or an address; a number says nothing of the person.
      case ID -> Optional.of(isNumber(id) ? id : hash(id));
      case PSEUDONYM -> Optional.of(pseudonym(id));
      case TEAM, NONE -> Optional.empty();
    };
  }

  /** The name shown for an agent that is shown as {@code shownId}. */
  String shownName(String shownId, String name) {
    return switch (privacy.agents()) {
      case NAME -> name.isEmpty() ? shownId : name;
      case ID, PSEUDONYM, TEAM, NONE -> shownId;
    };
  }

  boolean byName() {
    return privacy.agents() == Privacy.Agents.NAME;
  }

  boolean byTeam() {
    return privacy.agents() == Privacy.Agents.TEAM;
  }

  /** What is left of the measures that a report feeds. */
  Map<Entity, Set<Measure>> shown(Map<Entity, Set<Measure>> feeds) {
    return switch (privacy.agents()) {
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

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String pseudonym(String id) {
    Secret key = privacy.pseudonymKey().orElseThrow();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
