package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.math.BigDecimal;
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

class WitnessTest {
  private static final String OPTIONS =
      "\"counters\":{\"callsByResponse\":{\"aggregationType\":\"Sum\"}},"
          + "\"timers\":{\"allCallsDuration\":{\"aggregationType\":\"Sum\"}}";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCentralSimulator.start(
            Options.strict()
                .withClock(clock)
                .withFaults(Faults.NONE.withSplit(0.5, 0).withCorrected(0.5, 7200))
                .withWitness(said::add));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aWitnessHearsWhatTheRecordsOfAPageAddUpTo() {
    JsonNode records = TestClient.json(ask("?perPage=30")).at("/data/records");

    assertThat(said).hasSize(1);
    Said heard = said.get(0);
    assertThat(heard.at()).isEqualTo(Instant.parse("2026-11-20T20:05:00Z"));
    assertThat(heard.grouping()).isEqualTo(Grouping.USERS);
    assertThat(heard.from()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
    assertThat(heard.to()).isEqualTo(Instant.parse("2026-11-20T17:59:59.999Z"));
    assertThat(heard.page()).isEqualTo(1);
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (JsonNode record : records) {
      Map<String, Long> figures =
          sums.computeIfAbsent(record.path("key").asText(), any -> new TreeMap<>());
      record
          .at("/counters/callsByResponse/values")
          .properties()
          .forEach(
              value ->
                  figures.merge(
                      "counters/callsByResponse/" + value.getKey(),
                      value.getValue().asLong(),
                      Long::sum));
      JsonNode time = record.at("/timers/allCalls/values");
      if (!time.isMissingNode()) {
        figures.merge(
            "timers/allCalls",
            new BigDecimal(time.asText()).movePointRight(3).longValueExact(),
            Long::sum);
      }
    }
    assertThat(heard.groups()).isEqualTo(sums);
    // Some came twice, so the sums had something to add.
    assertThat(records.size()).isGreaterThan(sums.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"TRUNCATED", "SLOW"})
  void anAnswerThatIsCutOrLateIsSaidToo(Trouble trouble) {
    simulator.faults(Faults.of(Outage.of(trouble).late(0.01)));
    ask("");
    assertThat(said).hasSize(1);
  }

  @Test
  void aRefusalIsNotSaid() {
    simulator.faults(Faults.of(Outage.of(Trouble.FORBIDDEN)));
    ask("");
    simulator.faults(Faults.NONE);
    ask("?perPage=1000");
    assertThat(said).isEmpty();
  }

  private java.net.http.HttpResponse<String> ask(String query) {
    return client.aggregate(
        query, "Users", "2026-11-20T17:00:00Z", "2026-11-20T17:59:59.999Z", OPTIONS);
  }
}
