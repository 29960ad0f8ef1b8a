package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsettledCallsTest {
  private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
  private static final int QUARTERS = 12;

  // Long after the last of them: every call is over.
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:55:00Z");
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCentralSimulator.start(
            Options.strict().withClock(clock).withLimits(Limits.LIFTED).withSeed(5));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void lateCallsAreMissingUntilTheyAreSettled() {
    double whole = total(quarter(0));
    simulator.faults(Faults.NONE.withLate(1, 6 * 3600));
    assertThat(total(quarter(0))).isZero();
    later();
    assertThat(total(quarter(0))).isEqualTo(whole);
  }

  @Test
  void vanishedCallsAreGoneFromThenOn() {
    simulator.faults(Faults.NONE.withVanished(1, 6 * 3600));
    assertThat(total(quarter(0))).isPositive();
    later();
    assertThat(total(quarter(0))).isZero();
  }

  @Test
  void correctedFiguresAreWholeCallsTooManyOrTooFew() {
    Map<String, Double> right = calls(START, START.plusSeconds(900));
    simulator.faults(Faults.NONE.withCorrected(1, 6 * 3600));
    Map<String, Double> wrong = calls(START, START.plusSeconds(900));
    later();

    right.forEach(
        (queue, calls) -> {
          if (calls > 0) {
            assertThat(Math.abs(wrong.getOrDefault(queue, 0.0) - calls)).isBetween(1.0, 2.0);
          }
        });
    assertThat(calls(START, START.plusSeconds(900))).isEqualTo(right);
  }

  @Test
  void theFiguresOfAStretchAreThoseOfItsPartsWhateverGoesWrong() {
    simulator.faults(
        Faults.NONE
            .withLate(0.2, 3 * 3600)
            .withCorrected(0.3, 3 * 3600)
            .withWavering(0.3, 4 * 3600)
            .withVanished(0.1, 2 * 3600)
            .withSplit(0.3, 0));
    Map<String, Double> parts = new TreeMap<>();
    for (int i = 0; i < QUARTERS; i++) {
      calls(START.plusSeconds(900L * i), START.plusSeconds(900L * (i + 1)))
          .forEach((queue, calls) -> parts.merge(queue, calls, Double::sum));
    }
    Map<String, Double> whole = calls(START, START.plusSeconds(900L * QUARTERS));
    simulator.faults(Faults.NONE);

    assertThat(parts).isEqualTo(whole);
    assertThat(calls(START, START.plusSeconds(900L * QUARTERS))).isNotEqualTo(whole);
  }

  @Test
  void splitRecordsComeTwiceAndAddUp() {
    Map<String, Double> whole = calls(START, START.plusSeconds(900));
    simulator.faults(Faults.NONE.withSplit(1, 0));
    assertThat(records(START, START.plusSeconds(900))).hasSize(8);
    assertThat(calls(START, START.plusSeconds(900))).isEqualTo(whole);
  }

  // Longer than a token lives.
  private void later() {
    clock.advance(Duration.ofHours(6));
    client = TestClient.loggedIn(simulator);
  }

  private static Instant quarter(int number) {
    return START.plusSeconds(900L * number);
  }

  private double total(Instant quarter) {
    return calls(quarter, quarter.plusSeconds(900)).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private Map<String, Double> calls(Instant from, Instant to) {
    Map<String, Double> calls = new TreeMap<>();
    for (JsonNode record : records(from, to)) {
      calls.merge(
          record.path("key").asText(),
          record.at("/counters/allCalls/values").asDouble(),
          Double::sum);
    }
    return calls;
  }

  private JsonNode records(Instant from, Instant to) {
    HttpResponse<String> response =
        client.aggregate(
            "",
            "Queues",
            from.toString(),
            to.minusMillis(1).toString(),
            "\"counters\":{\"allCalls\":{\"aggregationType\":\"Sum\"}}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response).at("/data/records");
  }
}
