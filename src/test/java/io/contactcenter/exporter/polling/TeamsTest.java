package io.contactcenter.exporter.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.report.Directory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamsTest {
  private final Map<String, Directory.Agent> agents = new HashMap<>();

  @Test
  void teamsOfThreeAreShown() {
    people("Blue", 3);
    people("Green", 5);
    assertThat(AgentPrivacy.teams(directory())).containsExactlyInAnyOrder("Blue", "Green");
  }

  @Test
  void smallTeamsAreTogether() {
    people("Blue", 3);
    people("Green", 2);
    people("Red", 1);
    assertThat(AgentPrivacy.teams(directory())).containsExactly("Blue");
  }

  @Test
  void whoWouldBeAloneInOtherIsHiddenByTheSmallestTeam() {
    people("Blue", 7);
    people("Green", 4);
    people("Red", 1);
    assertThat(AgentPrivacy.teams(directory())).containsExactly("Blue");
  }

  @Test
  void soAreTwoWithoutATeam() {
    people("Blue", 3);
    people("", 2);
    assertThat(AgentPrivacy.teams(directory())).isEmpty();
  }

  private void people(String team, int count) {
    for (int i = 0; i < count; i++) {
      agents.put(team + i, new Directory.Agent("Person", team, ""));
    }
  }

  private Directory directory() {
    return new Directory(Map.of(), agents, List.of());
  }
}
