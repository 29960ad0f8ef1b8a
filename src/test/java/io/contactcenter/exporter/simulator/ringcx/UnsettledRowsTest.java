package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnsettledRowsTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T18:05:00Z");

  @Test
  void lateRowsAppearAfterAWhileAndStay() {
    try (RingCxSimulator simulator = start(Faults.NONE.withLate(0.5, 1200))) {
      TestClient client = TestClient.loggedIn(simulator);

      JsonNode early = rows(client);
      clock.advance(Duration.ofSeconds(899));
      assertThat(rows(client)).isEqualTo(early);
      clock.advance(Duration.ofSeconds(1));
      JsonNode settled = rows(client);

      assertThat(early.size()).isPositive().isLessThan(settled.size());
      assertThat(settled).containsAll(early);
      simulator.faults(Faults.NONE);
      assertThat(rows(client)).isEqualTo(settled);
    }
  }

  @Test
  void correctedRowsAreTooLowOrTooHighAtFirst() {
    try (RingCxSimulator simulator = start(Faults.NONE.withCorrected(1, 1200))) {
      TestClient client = TestClient.loggedIn(simulator);

      Map<String, Long> early = answered(rows(client));
      assertThat(answered(rows(client))).isEqualTo(early);
      clock.advance(Duration.ofMinutes(15));
      Map<String, Long> settled = answered(rows(client));

      assertThat(early.keySet()).isEqualTo(settled.keySet());
      assertThat(settled)
          .anySatisfy((row, count) -> assertThat(early.get(row)).isGreaterThan(count))
          .anySatisfy((row, count) -> assertThat(early.get(row)).isLessThan(count))
          .allSatisfy((row, count) -> assertThat(early.get(row)).isNotNegative());
    }
  }

  @Test
  void anotherSeedDisturbsOtherRows() {
    try (RingCxSimulator one = start(Faults.NONE.withLate(0.5, 1200));
        RingCxSimulator other =
            RingCxSimulator.start(
                Options.strict()
                    .withSeed(2)
                    .withClock(clock)
                    .withLimits(Limits.LIFTED)
                    .withFaults(Faults.NONE.withLate(0.5, 1200)))) {
      assertThat(answered(rows(TestClient.loggedIn(one))).keySet())
          .isNotEqualTo(answered(rows(TestClient.loggedIn(other))).keySet());
    }
  }

  @Test
  void theAccountTellsWhatIsVisibleBesideWhatHappened() {
    try (RingCxSimulator simulator =
        start(Faults.NONE.withLate(0.3, 3600).withCorrected(0.5, 3600))) {
      TestClient client = TestClient.loggedIn(simulator);
      String question = "/simulator/day?zone=US/Eastern&interval=15&until=2026-11-20T18:00:00Z&at=";

      JsonNode early = TestClient.json(client.get(question + "2026-11-20T18:00:00Z"));
      JsonNode late = TestClient.json(client.get(question + "2026-11-20T19:00:00Z"));

      assertThat(early.path("queues")).isEqualTo(late.path("queues"));
      assertThat(early.path("visible").path("queues")).isNotEqualTo(early.path("queues"));
      assertThat(late.path("visible").path("queues")).isEqualTo(late.path("queues"));
      assertThat(late.path("visible").path("agents")).isEqualTo(late.path("agents"));
      assertThat(late.path("visible").path("agentQueues")).isEqualTo(late.path("agentQueues"));
    }
  }

  @Test
  void theAccountTellsWhatWillStayVisible() {
    try (RingCxSimulator simulator =
        start(Faults.NONE.withVanished(0.3, 3600).withWavering(1, 3600).withSplit(0.5, 0))) {
      TestClient client = TestClient.loggedIn(simulator);
      String question = "/simulator/day?zone=US/Eastern&interval=15&until=2026-11-20T18:00:00Z&at=";
      JsonNode early = TestClient.json(client.get(question + "2026-11-20T18:00:00Z"));
      JsonNode late = TestClient.json(client.get(question + "2026-11-20T19:00:00Z"));

      assertThat(early.path("settled")).isEqualTo(late.path("settled"));
      assertThat(early.path("visible")).isNotEqualTo(early.path("settled"));
      assertThat(late.path("visible")).isEqualTo(late.path("settled"));
      assertThat(late.path("settled").path("queues")).isNotEqualTo(late.path("queues"));
    }
  }

  @Test
  void aSplitRowIsWrittenAsTwo() {
    try (RingCxSimulator simulator = start(Faults.NONE.withSplit(0.5, 0))) {
      TestClient client = TestClient.loggedIn(simulator);
      JsonNode split = rows(client);
      simulator.faults(Faults.NONE);
      JsonNode whole = rows(client);

      assertThat(split.size()).isGreaterThan(whole.size());
      assertThat(answered(split)).isEqualTo(answered(whole));
    }
  }

  @Test
  void whatIsVisibleIsWhatTheReportsSay() {
    try (RingCxSimulator simulator =
        start(Faults.NONE.withLate(0.3, 3600).withCorrected(0.5, 3600))) {
      TestClient client = TestClient.loggedIn(simulator);
      JsonNode visible =
          TestClient.json(
                  client.get(
                      "/simulator/day?zone=US/Eastern&startsAt=10:00&interval=15"
                          + "&until=2026-11-20T18:00:00Z"))
              .path("visible");

      long reported = 0;
      for (JsonNode row : rows(client)) {
        reported += row.path("answIxnCnt").asLong();
      }
      long said = 0;
      for (JsonNode queue : visible.path("queues")) {
        said += queue.path("answered").asLong();
      }
      assertThat(reported).isPositive().isEqualTo(said);
    }
  }

  private RingCxSimulator start(Faults faults) {
    return RingCxSimulator.start(
        Options.strict().withClock(clock).withLimits(Limits.LIFTED).withFaults(faults));
  }

  private static Map<String, Long> answered(JsonNode rows) {
    Map<String, Long> answered = new TreeMap<>();
    for (JsonNode row : rows) {
      answered.merge(
          row.path("dateTimeFrom").asText() + " " + row.path("queue").asText(),
          row.path("answIxnCnt").asLong(),
          Long::sum);
    }
    return answered;
  }

  private static JsonNode rows(TestClient client) {
    client.logIn();
    return TestClient.json(
        client.report(
            "agg-queue-stats", "2026-11-20 10:00:00", "2026-11-20 13:00:00", 15, "US/Eastern"));
  }
}
