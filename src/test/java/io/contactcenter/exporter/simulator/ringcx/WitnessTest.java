package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentQueueFigure;
import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {
  private static final Faults FLAWED =
      Faults.NONE
          .withLate(0.2, 900)
          .withCorrected(0.3, 900)
          .withWavering(0.3, 900)
          .withVanished(0.1, 2000)
          .withSplit(0.3, 0);

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCxSimulator.start(
            Options.strict()
                .withClock(clock)
                .withLimits(Limits.LIFTED)
                .withFaults(FLAWED)
                .withWitness(said::add));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"agg-queue-stats", "agg-agent-stats", "agg-agent-extended-stats"})
  void aWitnessHearsWhatTheRowsAddUpTo(String report) {
    JsonNode rows = rows(report);
    Map<String, Long> sums = new TreeMap<>();
    for (JsonNode row : rows) {
      String key =
          row.path("dateTimeFrom").asText().substring(11, 16)
              + " "
              + row.path("agentId").asText()
              + "/"
              + row.path("queue").asText();
      long value =
          row.path(report.equals("agg-agent-stats") ? "totWorkDur" : "talkingIxnDur").asLong();
      sums.merge(key, value, Long::sum);
    }

    assertThat(said).hasSize(1);
    assertThat(said.get(0).at()).isEqualTo(Instant.parse("2026-11-20T20:05:00Z"));
    assertThat(said.get(0).report()).isEqualTo(report);
    assertThat(said.get(0).intervals())
        .extracting(interval -> Instant.ofEpochSecond(interval.start()).toString())
        .containsExactly(
            "2026-11-20T19:00:00Z",
            "2026-11-20T19:15:00Z",
            "2026-11-20T19:30:00Z",
            "2026-11-20T19:45:00Z");
    assertThat(told(said.get(0))).isEqualTo(sums);
    // Some of them were written in two, so the sums had something to add.
    assertThat(rows.size()).isGreaterThan(sums.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"TRUNCATED", "SLOW"})
  void anAnswerThatIsCutOrLateIsSaidToo(Trouble trouble) {
    simulator.faults(Faults.of(Outage.of(trouble).late(0.01)));
    client.report(
        "agg-queue-stats", "2026-11-20 14:00:00", "2026-11-20 15:00:00", 15, "US/Eastern");
    assertThat(said).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"THROTTLED", "UNAUTHORIZED", "FORBIDDEN", "INTERNAL_ERROR", "UNAVAILABLE", "HTML"})
  void aRefusalIsNotSaid(Trouble trouble) {
    simulator.faults(Faults.of(Outage.of(trouble)));
    client.report(
        "agg-queue-stats", "2026-11-20 14:00:00", "2026-11-20 15:00:00", 15, "US/Eastern");
    assertThat(said).isEmpty();
  }

  @Test
  void neitherIsWhatTheVendorItselfRefuses() {
    client.report("agg-queue-stats", "2026-11-20 14:00:00", "2026-11-20 15:00:00", 7, "US/Eastern");
    client.bearer("expired");
    client.report(
        "agg-queue-stats", "2026-11-20 14:00:00", "2026-11-20 15:00:00", 15, "US/Eastern");
    assertThat(said).isEmpty();
  }

  private static Map<String, Long> told(Said said) {
    Map<String, Long> told = new TreeMap<>();
    for (Interval interval : said.intervals()) {
      // 14:00 in New York is 19:00 UTC in November.
      String start =
          Instant.ofEpochSecond(interval.start() - 5 * 3600).toString().substring(11, 16);
      interval
          .figures()
          .queues()
          .forEach((id, sums) -> told.put(start + " /" + id, sums.get(QueueFigure.TALK)));
      interval
          .figures()
          .agents()
          .forEach((id, sums) -> told.put(start + " " + id + "/", sums.get(AgentFigure.LOGGED_IN)));
      interval
          .figures()
          .agentQueues()
          .forEach(
              (key, sums) ->
                  told.put(
                      start + " " + key.agent() + "/" + key.queue(),
                      sums.get(AgentQueueFigure.TALK)));
    }
    return told;
  }

  private JsonNode rows(String report) {
    return TestClient.json(
        client.report(report, "2026-11-20 14:00:00", "2026-11-20 15:00:00", 15, "US/Eastern"));
  }
}
