package io.contactcenter.exporter.simulator.motioncx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class UnsettledRowsTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T18:20:00Z");
  private final List<Said> said = new CopyOnWriteArrayList<>();

  @Test
  void rowsAppearSomeTimeAfterTheirEnd() {
    clock.set(java.time.Instant.parse("2026-11-20T18:15:00Z"));
    try (MotionCxSimulator simulator = start(Faults.NONE)) {
      Map<String, JsonNode> early = rows(simulator);
      clock.advance(Duration.ofSeconds(150));
      Map<String, JsonNode> late = rows(simulator);

      assertThat(late.keySet()).containsAll(early.keySet()).hasSizeGreaterThan(early.size());
      assertThat(rows(simulator)).isEqualTo(late);
    }
  }

  @Test
  void lateRowsAppearAfterAWhileAndStay() {
    try (MotionCxSimulator simulator = start(Faults.NONE.withLate(0.5, 1200))) {
      Map<String, JsonNode> early = rows(simulator);
      clock.advance(Duration.ofSeconds(899));
      assertThat(rows(simulator)).isEqualTo(early);
      clock.advance(Duration.ofSeconds(1));
      Map<String, JsonNode> settled = rows(simulator);

      assertThat(early.size()).isPositive().isLessThan(settled.size());
      simulator.faults(Faults.NONE);
      assertThat(rows(simulator)).isEqualTo(settled);
    }
  }

  @Test
  void correctedRowsAreRebuilt() {
    try (MotionCxSimulator simulator = start(Faults.NONE.withCorrected(1, 1200))) {
      Map<String, JsonNode> early = rows(simulator);
      clock.advance(Duration.ofMinutes(15));
      Map<String, JsonNode> settled = rows(simulator);

      assertThat(settled.keySet()).isEqualTo(early.keySet());
      int different = 0;
      for (Map.Entry<String, JsonNode> row : settled.entrySet()) {
        JsonNode before = requireNonNull(early.get(row.getKey()));
        String rebuilt = "MostRecentRollupAtUtc";
        assertThat(row.getValue().path(rebuilt).asText())
            .isGreaterThan(before.path(rebuilt).asText());
        assertThat(row.getValue().path("FirstRollupAtUtc"))
            .isEqualTo(before.path("FirstRollupAtUtc"));
        different +=
            row.getValue().path("AnsweredApplied").equals(before.path("AnsweredApplied")) ? 0 : 1;
      }
      assertThat(different).isPositive();
      assertThat(sum(early, "TotalTalkTime")).isNotEqualTo(sum(settled, "TotalTalkTime"));
    }
  }

  @Test
  void vanishedRowsGoForGood() {
    try (MotionCxSimulator simulator = start(Faults.NONE.withVanished(0.3, 1200))) {
      Set<String> early = rows(simulator).keySet();
      clock.advance(Duration.ofMinutes(15));
      assertThat(early).containsAll(rows(simulator).keySet());
      assertThat(rows(simulator).size()).isPositive().isLessThan(early.size());
    }
  }

  @Test
  void aSplitRowIsShownTwiceOnceAsItWas() {
    try (MotionCxSimulator simulator = start(Faults.NONE.withSplit(0.5, 0))) {
      List<JsonNode> all = page(simulator);
      Map<String, JsonNode> newest = rows(simulator);
      simulator.faults(Faults.NONE);

      assertThat(all.size()).isGreaterThan(newest.size());
      assertThat(newest.keySet()).isEqualTo(rows(simulator).keySet());
      assertThat(sum(newest, "AnsweredApplied")).isEqualTo(sum(rows(simulator), "AnsweredApplied"));
      assertThat(sum(newest, "TotalTalkTime")).isEqualTo(sum(rows(simulator), "TotalTalkTime"));
    }
  }

  @Test
  void aWitnessHearsWhatThePagesSay() {
    try (MotionCxSimulator simulator = start(Faults.NONE.withSplit(0.3, 0).withLate(0.2, 3600))) {
      List<JsonNode> all = page(simulator);

      assertThat(said).hasSize(1);
      assertThat(said.get(0).report()).isEqualTo("interaction-details");
      assertThat(said.get(0).start()).isEqualTo("2026-11-20T18:00:00Z");
      assertThat(said.get(0).rows())
          .extracting(seen -> seen.interaction().id())
          .containsExactlyElementsOf(
              all.stream().map(row -> row.path("InteractionIdStr").asText()).toList());
    }
  }

  private MotionCxSimulator start(Faults faults) {
    return MotionCxSimulator.start(
        Options.strict()
            .withClock(clock)
            .withSeed(3)
            .withLimits(Limits.LIFTED)
            .withWitness(said::add)
            .withFaults(faults));
  }

  private static double sum(Map<String, JsonNode> rows, String field) {
    return rows.values().stream().mapToDouble(row -> row.path(field).asDouble(0)).sum();
  }

  // By id; of two rows with one id that with the newest rollup.
  private static Map<String, JsonNode> rows(MotionCxSimulator simulator) {
    Map<String, JsonNode> rows = new TreeMap<>();
    Set<String> twice = new HashSet<>();
    for (JsonNode row : page(simulator)) {
      JsonNode before = rows.put(row.path("InteractionIdStr").asText(), row);
      if (before != null) {
        assertThat(twice.add(row.path("InteractionIdStr").asText())).isTrue();
        if (before
                .path("MostRecentRollupAtUtc")
                .asText()
                .compareTo(row.path("MostRecentRollupAtUtc").asText())
            > 0) {
          rows.put(row.path("InteractionIdStr").asText(), before);
        }
      }
    }
    return rows;
  }

  private static List<JsonNode> page(MotionCxSimulator simulator) {
    List<JsonNode> rows = new ArrayList<>();
    new TestClient(simulator)
        .rows(
            TestClient.DETAILS,
            """
            {"StartDateTime":"2026-11-20T18:00:00Z","EndDateTime":"2026-11-20T18:14:59.999Z",
             "DateFilterField":"EndedDateTimeUtc","Limit":500}""")
        .forEach(rows::add);
    return rows;
  }
}
