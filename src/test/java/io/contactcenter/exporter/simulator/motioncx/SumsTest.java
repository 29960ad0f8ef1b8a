package io.contactcenter.exporter.simulator.motioncx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Visit;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SumsTest {
  private static final String DAY =
      "\"StartDateTime\":\"2026-11-19T05:00:00Z\",\"EndDateTime\":\"2026-11-20T04:59:59.999Z\","
          + "\"DateFilterField\":\"EndedDateTimeUtc\"";

  private final VirtualClock clock = new VirtualClock("2026-11-20T05:10:00Z");
  private MotionCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        MotionCxSimulator.start(
            Options.strict().withClock(clock).withSeed(3).withLimits(Limits.LIFTED));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void rowsOfADayAddUpToTheSimulatorsOwnAccount() {
    JsonNode day = TestClient.json(client.get("/simulator/day?date=2026-11-19&zone=US/Eastern"));
    Map<String, Map<String, Long>> queues = new TreeMap<>();
    Map<String, Map<String, Long>> agents = new TreeMap<>();
    for (JsonNode row : dayOfRows()) {
      if (row.path("IsCRMUpdateEvent").asBoolean() || row.path("DataErrorDetected").asBoolean()) {
        continue;
      }
      boolean ofQueue = row.path("HasQueued").asBoolean() && row.path("Direction").asInt() == 0;
      if (ofQueue) {
        Map<String, Long> sums =
            queues.computeIfAbsent(row.path("QueueId").asText(), id -> new HashMap<>());
        sums.merge("offered", 1L, Long::sum);
        sums.merge("abandoned", row.path("AbandonedApplied").asLong(), Long::sum);
        sums.merge("inServiceLevel", row.path("IsInServiceLevelApplied").asLong(), Long::sum);
        sums.merge("serviceLevelApplies", row.path("ServiceLevelApplies").asLong(), Long::sum);
        sums.merge("waitMicros", micros(row, "QueuedTime"), Long::sum);
        work(row, sums);
      }
      if (!row.path("AgentId").isNull()) {
        Map<String, Long> sums =
            agents.computeIfAbsent(row.path("AgentId").asText(), id -> new HashMap<>());
        if (ofQueue) {
          work(row, sums);
        } else {
          String direct = row.path("Direction").asInt() == 1 ? "directOutbound" : "directInbound";
          sums.merge(direct, 1L, Long::sum);
          sums.merge(direct + "Micros", micros(row, "AgentHandleTime"), Long::sum);
        }
      }
    }

    assertThat(queues).hasSize(5);
    assertThat(agents).hasSize(20);
    for (JsonNode queue : day.path("queues")) {
      holds(queue, requireNonNull(queues.get(queue.path("queue").asText())));
    }
    for (JsonNode agent : day.path("agents")) {
      holds(agent, requireNonNull(agents.get(agent.path("agent").asText())));
    }
  }

  private static void holds(JsonNode account, Map<String, Long> sums) {
    sums.forEach((name, sum) -> assertThat(account.path(name).asLong(-1)).as(name).isEqualTo(sum));
  }

  private static void work(JsonNode row, Map<String, Long> sums) {
    sums.merge("answered", row.path("AnsweredApplied").asLong(), Long::sum);
    sums.merge("holdMicros", micros(row, "TotalHoldTime"), Long::sum);
    sums.merge("wrapUpMicros", micros(row, "TotalACWTime"), Long::sum);
    sums.merge("handleMicros", micros(row, "AgentHandleTime"), Long::sum);
    sums.merge(
        "talkMicros",
        micros(row, "TotalTalkTime") + micros(row, "TotalHoldTime") + micros(row, "TotalMuteTime"),
        Long::sum);
  }

  private static long micros(JsonNode row, String field) {
    return new BigDecimal(row.path(field).asText("0").replace("null", "0"))
        .movePointRight(6)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Test
  void theAccountHoldsWhatTheDayHolds() {
    long start = Instant.parse("2026-11-19T05:00:00Z").getEpochSecond();
    long end = start + 86_400;
    List<Interaction> contacts = simulator.contacts(start, end);
    List<Visit> visits = simulator.history().around(start, end).visits();

    assertThat(contacts.stream().filter(Interaction::ofQueue).count())
        .isEqualTo(
            visits.stream().map(SumsTest::endsAt).filter(at -> at >= start && at < end).count());
    assertThat(contacts.stream().filter(row -> row.verdict().abandoned()).count())
        .isEqualTo(
            visits.stream()
                .filter(visit -> visit.outcome() instanceof Outcome.Abandoned)
                .filter(visit -> visit.leftAt() >= start && visit.leftAt() < end)
                .count())
        .isPositive();
  }

  private static long endsAt(Visit visit) {
    return visit.outcome() instanceof Outcome.Answered answered
        ? answered.completedAt()
        : visit.leftAt();
  }

  @Test
  void everyInteractionHasItsOwnId() {
    Set<String> ids = new HashSet<>();
    for (JsonNode row : dayOfRows()) {
      assertThat(ids.add(row.path("InteractionIdStr").asText())).isTrue();
    }
  }

  @Test
  void aggregatesAreTheSumsOfTheRows() {
    JsonNode sums =
        client.rows(
            TestClient.AGGREGATES,
            "{"
                + DAY
                + """
                ,"GroupFields":["QueueId","EndedQuarterHourUtc"],
                 "Aggregates":{"_id":["Count"],"AnsweredApplied":["Sum"],"TotalHoldTime":["Sum","Count"],
                 "QueuedTime":["Max","Min"]},
                 "Filter":{"HasQueued":true,"Direction":0,"IsCRMUpdateEvent":false}}""");
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Long> answered = new TreeMap<>();
    Map<String, Double> longest = new TreeMap<>();
    for (JsonNode row : dayOfRows()) {
      if (row.path("HasQueued").asBoolean()
          && row.path("Direction").asInt() == 0
          && !row.path("IsCRMUpdateEvent").asBoolean()) {
        counts.merge(key(row), 1L, Long::sum);
        answered.merge(key(row), row.path("AnsweredApplied").asLong(), Long::sum);
        longest.merge(key(row), row.path("QueuedTime").asDouble(), Math::max);
      }
    }

    assertThat(sums).hasSameSizeAs(counts.keySet()).hasSizeGreaterThan(200);
    for (JsonNode row : sums) {
      assertThat(row.path("Count_id").asLong()).isEqualTo(counts.get(key(row)));
      assertThat(row.path("SumAnsweredApplied").isIntegralNumber()).isTrue();
      assertThat(row.path("SumAnsweredApplied").asLong()).isEqualTo(answered.get(key(row)));
      assertThat(row.path("MaxQueuedTime").asDouble()).isEqualTo(longest.get(key(row)));
      assertThat(row.path("MinQueuedTime").asDouble()).isLessThanOrEqualTo(longest.get(key(row)));
    }
    // Chats have no hold: nothing to count, nothing to sum.
    assertThat(sums)
        .filteredOn(row -> row.path("QueueId").asInt() == 5690)
        .allMatch(row -> row.path("CountTotalHoldTime").asInt() == 0);
  }

  private static String key(JsonNode row) {
    return row.path("QueueId").asText() + " " + row.path("EndedQuarterHourUtc").asText();
  }

  @Test
  void workStatesOfADayAddUpToTheTimeLoggedIn() {
    JsonNode rows =
        client.rows(
            TestClient.ROLLUP,
            """
            {"startDateTime":"2026-11-19T05:00:00Z","endDateTime":"2026-11-20T05:00:00Z",
             "resolution":0}""");
    Map<Integer, Map<String, Long>> seconds = new TreeMap<>();
    for (JsonNode row : rows) {
      for (JsonNode duration : row.path("StateIdDurations")) {
        String state =
            duration.path("StateId").asInt() == 0
                ? "built-in " + duration.path("State").asInt()
                : String.valueOf(duration.path("StateId").asInt());
        seconds
            .computeIfAbsent(row.path("AgentId").asInt(), id -> new TreeMap<>())
            .merge(state, duration.path("Duration").asLong(), Long::sum);
      }
    }
    JsonNode day = TestClient.json(client.get("/simulator/day?date=2026-11-19&zone=US/Eastern"));

    assertThat(day.path("agentStates")).hasSameSizeAs(seconds.keySet()).hasSize(20);
    for (JsonNode agent : day.path("agentStates")) {
      Map<String, Long> states = requireNonNull(seconds.get(agent.path("agent").asInt()));
      assertThat(states.get("built-in 1"))
          .isEqualTo(agent.path(AgentFigure.WAITING.key()).asLong());
      assertThat(states.get("1005")).isEqualTo(agent.path(AgentFigure.PAUSED.key()).asLong());
      long loggedOut = requireNonNull(states.remove("built-in 3"));
      assertThat(states.values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(agent.path(AgentFigure.LOGGED_IN.key()).asLong());
      assertThat(loggedOut).isPositive();
    }
  }

  @Test
  void workStatesCanBeAskedForSomeAgents() {
    JsonNode rows =
        client.rows(
            TestClient.ROLLUP,
            """
            {"startDateTime":"2026-11-19T15:00:00Z","endDateTime":"2026-11-19T15:15:00Z",
             "resolution":0,"agents":[1301]}""");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("AgentId").asInt()).isEqualTo(1301);
  }

  @Test
  void theAccountTellsWhatIsVisibleAndWhatStays() {
    String question =
        "/simulator/day?date=%s&zone=US/Eastern&interval=15&at="
            .formatted(LocalDate.of(2026, 11, 19));
    JsonNode sound = TestClient.json(client.get(question + "2026-11-20T06:00:00Z"));
    assertThat(sound.path("visible").path("queues")).isEqualTo(sound.path("queues"));
    assertThat(sound.path("settled").path("agents")).isEqualTo(sound.path("agents"));
    simulator.faults(
        Faults.NONE.withLate(0.2, 3600).withCorrected(0.2, 3600).withVanished(0.1, 3600));

    JsonNode early = TestClient.json(client.get(question + "2026-11-19T20:00:00Z"));
    JsonNode late = TestClient.json(client.get(question + "2026-11-20T07:00:00Z"));
    assertThat(early.path("queues")).isEqualTo(late.path("queues"));
    assertThat(early.path("visible")).isNotEqualTo(early.path("settled"));
    assertThat(late.path("visible")).isEqualTo(late.path("settled"));
    assertThat(late.path("settled").path("queues")).isNotEqualTo(late.path("queues"));
  }

  private List<JsonNode> dayOfRows() {
    List<JsonNode> all = new java.util.ArrayList<>();
    while (true) {
      JsonNode page =
          client.rows(
              TestClient.DETAILS,
              "{"
                  + DAY
                  + ",\"OrderBy\":[\"EndedDateTimeUtc\",\"InteractionIdStr\"],\"Limit\":500,\"Offset\":"
                  + all.size()
                  + "}");
      page.forEach(all::add);
      if (page.size() < 500) {
        return all;
      }
    }
  }
}
