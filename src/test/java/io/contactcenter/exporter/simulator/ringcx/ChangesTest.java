package io.contactcenter.exporter.simulator.ringcx;

import static io.contactcenter.exporter.simulator.day.TinyCenter.FIRST;
import static io.contactcenter.exporter.simulator.day.TinyCenter.HELP;
import static io.contactcenter.exporter.simulator.day.TinyCenter.NORTH;
import static io.contactcenter.exporter.simulator.day.TinyCenter.SALES;
import static io.contactcenter.exporter.simulator.day.TinyCenter.SECOND;
import static io.contactcenter.exporter.simulator.day.TinyCenter.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.TinyCenter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final List<String> REPORTS =
      List.of("agg-queue-stats", "agg-agent-stats", "agg-agent-extended-stats");
  private static final String ADMIN = "/voice/api/v1/admin/accounts/99999033/";
  private static final long TEN = Instant.parse("2026-11-20T15:00:00Z").getEpochSecond();
  private static final long ELEVEN = TEN + 3600;

  private final VirtualClock clock = new VirtualClock("2026-11-20T16:05:00Z");

  @Test
  void aCenterOfOnesOwnTakesThePlaceOfTheSample() {
    run(
        Changes.NONE,
        client -> {
          assertThat(gates(client)).containsExactly(SALES + " Sales", HELP + " Help");
          assertThat(agents(client, NORTH)).containsExactly("11 Agent 11", "12 Agent 12");
          assertThat(rows(client, "agg-queue-stats", "queue")).containsOnly("1", "2");
        });
  }

  @Test
  void whoIsAwayHasNoRowsAndIsNotInTheDirectory() {
    Changes changes =
        Changes.NONE
            .queueAway(HELP, TEN + 900, ELEVEN + 600)
            .agentAway(SECOND, TEN + 899, TEN + 901);
    Map<String, List<String>> planned = new HashMap<>();
    run(Changes.NONE, client -> REPORTS.forEach(name -> planned.put(name, keys(client, name))));
    run(
        changes,
        client -> {
          for (String report : REPORTS) {
            List<String> before = Objects.requireNonNull(planned.get(report));
            assertThat(before).anyMatch(ChangesTest::isOfWhoIsAway);
            assertThat(keys(client, report))
                .isNotEmpty()
                .isEqualTo(before.stream().filter(key -> !isOfWhoIsAway(key)).toList());
          }
          assertThat(gates(client)).containsExactly("1 Sales");
          assertThat(agents(client, NORTH)).hasSize(2);
          clock.advance(Duration.ofMinutes(5));
          client.logIn();
          assertThat(gates(client)).containsExactly("1 Sales", "2 Help");
        });
  }

  @Test
  void aNewNameHoldsForOldRowsToo() {
    Changes changes =
        Changes.NONE
            .queueNamed(SALES, ELEVEN + 600, "Orders")
            .queueNamed(SALES, ELEVEN + 900, "Purchases")
            .agentNamed(FIRST, ELEVEN + 600, "New", "Name")
            .agentMoved(FIRST, ELEVEN + 600, SOUTH);
    run(
        changes,
        client -> {
          assertThat(rows(client, "agg-queue-stats", "queueName")).contains("Sales");
          assertThat(agents(client, NORTH)).containsExactly("11 Agent 11", "12 Agent 12");
          clock.advance(Duration.ofMinutes(5));
          client.logIn();
          assertThat(rows(client, "agg-queue-stats", "queueName")).containsOnly("Orders", "Help");
          assertThat(rows(client, "agg-agent-stats", "agentName"))
              .containsOnly("Name, New", "12, Agent");
          assertThat(rows(client, "agg-agent-extended-stats", "agentName", "queueName"))
              .contains("New Name Orders");
          assertThat(gates(client)).containsExactly("1 Orders", "2 Help");
          assertThat(agents(client, NORTH)).containsExactly("12 Agent 12");
          assertThat(agents(client, SOUTH)).containsExactly("11 New Name");
          assertThat(day(client).path("queues").get(0).path("queueName").asText())
              .isEqualTo("Orders");
          clock.advance(Duration.ofMinutes(5));
          client.logIn();
          assertThat(gates(client)).containsExactly("1 Purchases", "2 Help");
        });
  }

  @Test
  void theDayTellsWhatIsShownBesideWhatHappened() {
    run(
        Changes.NONE.queueAway(HELP, TEN, ELEVEN).agentAway(SECOND, TEN, ELEVEN),
        client -> {
          JsonNode day = day(client);
          for (String shown : List.of("visible", "settled")) {
            JsonNode sums = day.path(shown);
            assertThat(texts(sums.path("queues"), "queue")).containsExactly("1");
            assertThat(texts(sums.path("agents"), "agent")).containsExactly("11");
            assertThat(texts(sums.path("agentQueues"), "agent", "queue")).containsExactly("11 1");
          }
          assertThat(texts(day.path("queues"), "queue")).containsExactly("1", "2");
          assertThat(texts(day.path("agents"), "agent")).containsExactly("11", "12");
        });
  }

  private interface Story {
    void tell(TestClient client);
  }

  private void run(Changes changes, Story story) {
    try (RingCxSimulator simulator =
        RingCxSimulator.start(
            Options.strict()
                .withCenter(TinyCenter.in(ZoneId.of("America/New_York")))
                .withChanges(changes)
                .withClock(clock)
                .withLimits(Limits.LIFTED))) {
      story.tell(TestClient.loggedIn(simulator));
    }
  }

  // Keys of rows: time, agent, queue. The queue is away from 10:15 on, the agent at 10:15.
  private static boolean isOfWhoIsAway(String key) {
    return key.matches(".*T10:(15|30|45):00 \\d* 2") || key.matches(".*T10:15:00 12 .*");
  }

  private static List<String> keys(TestClient client, String report) {
    return rows(client, report, "dateTimeFrom", "agentId", "queue");
  }

  private static List<String> rows(TestClient client, String report, String... fields) {
    return texts(
        TestClient.json(
            client.report(report, "2026-11-20 10:00:00", "2026-11-20 11:00:00", 15, "US/Eastern")),
        fields);
  }

  private static List<String> gates(TestClient client) {
    return texts(
        TestClient.json(client.get(ADMIN + "gateGroups/1009/gates")), "gateId", "gateName");
  }

  private static List<String> agents(TestClient client, int group) {
    return texts(
        TestClient.json(client.get(ADMIN + "agentGroups/" + group + "/agents")),
        "agentId",
        "firstName",
        "lastName");
  }

  private static JsonNode day(TestClient client) {
    return TestClient.json(
        client.get("/simulator/day?startsAt=10:00&until=2026-11-20T16:00:00Z&interval=15"));
  }

  private static List<String> texts(JsonNode nodes, String... fields) {
    Function<JsonNode, String> text =
        node -> String.join(" ", List.of(fields).stream().map(f -> node.path(f).asText()).toList());
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(text.apply(node)));
    return texts;
  }
}
