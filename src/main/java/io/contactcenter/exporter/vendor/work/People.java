package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.TeamRule;
import io.contactcenter.exporter.report.Directory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of ring groups as their rows introduce them: there is no directory to ask. Teams are
 * those of the configuration. Used by one thread at a time.
 */
final class People {
  private final List<TeamRule> teams;
  private final Map<String, Directory.Agent> known = new HashMap<>();

  People(List<TeamRule> teams) {
    this.teams = teams;
  }

  void met(String extension, String name, String site) {
    known.put(extension, new Directory.Agent(name, team(name), site));
  }

  /** Everybody met so far; who was not may be there all the same. */
  Directory directory() {
    return new Directory(Map.of(), known, List.of(), Set.of(Directory.Part.AGENTS));
  }

  private String team(String name) {
    return teams.stream()
        .filter(rule -> rule.agents().matcher(name).matches())
        .map(TeamRule::team)
        .findFirst()
        .orElse("");
  }
}
