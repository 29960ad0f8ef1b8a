package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.report.Directory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small directories. */
final class Directories {
  private Directories() {}

  /** One queue with a threshold of 20 seconds. */
  static Directory queue(String id, String name, String media) {
    return new Directory(
        Map.of(
            id,
            new Directory.Queue(
                name,
                media,
                "Group",
                Optional.of(Duration.ofSeconds(20)),
                Optional.of(Duration.ofSeconds(5)))),
        Map.of(),
        List.of());
  }

  /** Agents of one team, who are all in queue 1. */
  static Directory team(String team, String... agents) {
    Map<String, Directory.Agent> all = new HashMap<>();
    List<Directory.Member> members = new ArrayList<>();
    for (String agent : agents) {
      all.put(agent, new Directory.Agent("Person " + agent, team, ""));
      members.add(new Directory.Member(agent, "1", ""));
    }
    return new Directory(Map.of(), all, members);
  }
}
