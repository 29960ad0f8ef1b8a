package io.contactcenter.exporter.simulator.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsettledCallsTest {
  private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T18:00:00Z");
  private static final Faults ALL =
      Faults.NONE
          .withLate(0.2, 7200)
          .withCorrected(0.3, 7200)
          .withWavering(0.3, 7200)
          .withVanished(0.1, 9000)
          .withSplit(0.5, 0);

  private final VirtualClock clock = new VirtualClock("2026-11-20T18:05:00Z");
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private WorkSimulator simulator = start(Options.strict());
  private TestClient client = TestClient.loggedIn(simulator);

  private WorkSimulator start(Options options) {
    return WorkSimulator.start(
        options.withClock(clock).withLimits(Limits.LIFTED).withWitness(said::add));
  }

  private void restart(Options options) {
    simulator.close();
    simulator = start(options);
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void lateCallsComeWithTime() {
    long all = sum(groups(), "totalCalls");
    simulator.faults(Faults.NONE.withLate(0.5, 9000));

    assertThat(sum(groups(), "totalCalls")).isBetween(all / 3, all * 2 / 3);
    assertThat(offered()).isBetween(1L, offeredAt(Duration.ofMinutes(150)) - 1);
    assertThat(sum(groups(), "totalCalls")).isEqualTo(all);
  }

  @Test
  void vanishedCallsGoWithTime() {
    long all = sum(groups(), "totalCalls");
    simulator.faults(Faults.NONE.withVanished(0.5, 9000));

    assertThat(sum(groups(), "totalCalls")).isEqualTo(all);
    client.logIn();
    clock.advance(Duration.ofMinutes(150));
    client.logIn();
    assertThat(sum(groups(), "totalCalls")).isBetween(all / 3, all * 2 / 3);
  }

  @Test
  void correctedCallsAreWrongUntilTheyAreSettled() {
    JsonNode right = groups();
    simulator.faults(Faults.NONE.withCorrected(0.5, 9000));

    JsonNode wrong = groups();
    assertThat(wrong).isNotEqualTo(right).hasSameSizeAs(right);
    clock.advance(Duration.ofMinutes(150));
    client.logIn();
    assertThat(groups()).isEqualTo(right);
  }

  @Test
  void waveringCallsAreWrongToAndFro() {
    simulator.faults(Faults.NONE.withWavering(1, 27_000));
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      client.logIn();
      seen.add(sum(groups(), "totalCalls"));
      clock.advance(Duration.ofMinutes(150));
    }
    assertThat(seen.get(2)).isEqualTo(seen.get(0));
    assertThat(List.of(seen.get(0), seen.get(1), seen.get(3))).doesNotHaveDuplicates();
  }

  @Test
  void aSplitRowIsTwoThatAddUp() {
    JsonNode whole = groups();
    simulator.faults(Faults.NONE.withSplit(1, 0));

    assertThat(groups()).hasSize(2 * whole.size());
    for (String field : List.of("totalCalls", "totalTalkTime", "totalRgTime", "totalMissed")) {
      assertThat(sum(groups(), field)).isEqualTo(sum(whole, field));
    }
  }

  @Test
  void whateverIsWrongQuarterHoursAddUpToTheirWindow() {
    simulator.faults(ALL);
    Map<String, Long> quarters = new TreeMap<>();
    for (Instant from = START; from.isBefore(END); from = from.plusSeconds(900)) {
      add(client.groups(from, from.plusSeconds(900), "UTC"), quarters);
    }
    Map<String, Long> window = new TreeMap<>();
    add(groups(), window);
    assertThat(quarters).isEqualTo(window);
  }

  @Test
  void theDayTellsWhatIsVisibleAndWhatStays() {
    simulator.faults(ALL);
    JsonNode day = TestClient.json(client.get("/simulator/day?date=2026-11-20"));
    Map<String, Long> visible = new TreeMap<>();
    for (JsonNode group : day.at("/visible/ringGroups")) {
      visible.put(group.path("pbx").asText() + group.path("ringGroup").asText(), talk(group));
    }
    Map<String, Long> said = new TreeMap<>();
    add(client.groups(Instant.parse("2026-11-20T05:00:00Z"), clock.instant(), "UTC"), said);
    assertThat(visible).isEqualTo(said);

    long settled = sum(day.at("/settled/ringGroups"), "calls");
    assertThat(settled).isLessThan(sum(day.at("/ringGroups"), "calls"));
    clock.advance(Duration.ofMinutes(150));
    client.logIn();
    assertThat(
            sum(
                client.groups(
                    Instant.parse("2026-11-20T05:00:00Z"),
                    Instant.parse("2026-11-20T18:05:00Z"),
                    "UTC"),
                "totalCalls"))
        .isEqualTo(settled);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWitnessHearsWhatTheRowsAddUpTo(boolean members) {
    restart(Options.strict().withFaults(ALL));
    JsonNode rows = members ? client.members("100021", START, END, "UTC") : groups();

    assertThat(said).hasSize(1);
    assertThat(said.get(0).report()).isEqualTo(members ? "rgsum-members" : "rgsum-groups");
    assertThat(said.get(0).at()).isEqualTo(clock.instant());
    assertThat(said.get(0).start()).isEqualTo(START);
    assertThat(said.get(0).end()).isEqualTo(END);
    Summary summary = said.get(0).summary();
    long talk =
        members
            ? summary.members().values().stream().mapToLong(m -> m.get(MemberFigure.TALK)).sum()
            : summary.groups().values().stream().mapToLong(g -> g.get(GroupFigure.TALK)).sum();
    assertThat(talk).isPositive().isEqualTo(sum(rows, "totalTalkTime"));
    // Some were written in two.
    assertThat(rows.size())
        .isGreaterThan(members ? summary.members().size() : summary.groups().size());
  }

  @Test
  void aRingGroupCanBeCalledOtherwiseAndBeAway() {
    long now = clock.instant().getEpochSecond();
    String hostile = "\"Orders\"\n\u0001\ud800 \u00e9\ud83d\ude00";
    restart(
        Options.strict()
            .withChanges(
                Changes.NONE
                    .queueNamed(5681, now - 60, hostile)
                    .queueAway(5682, START.getEpochSecond(), now + 60)
                    .agentNamed(1305, now - 60, "Zoë", "\\Slash\t")));

    JsonNode rows = groups();
    assertThat(rows).extracting(row -> row.path("name").asText()).contains(hostile);
    assertThat(rows).extracting(row -> row.path("name").asText()).doesNotContain("Support");
    JsonNode members = client.members("100021", START, END, "UTC");
    assertThat(members)
        .filteredOn(row -> row.path("extension").asText().equals("1305"))
        .isNotEmpty()
        .allMatch(row -> row.path("lastName").asText().equals("\\Slash\t"));
  }

  private JsonNode groups() {
    return client.groups(START, END, "UTC");
  }

  private long offered() {
    return sum(client.members("100021", START, END, "UTC"), "offered");
  }

  private long offeredAt(Duration later) {
    clock.advance(later);
    client.logIn();
    return offered();
  }

  private static long talk(JsonNode group) {
    return group.path("talkMillis").asLong();
  }

  private static void add(JsonNode rows, Map<String, Long> sums) {
    for (JsonNode row : rows) {
      sums.merge(
          row.path("pbxId").asText() + row.path("extension").asText(),
          row.path("totalTalkTime").asLong(),
          Long::sum);
    }
  }

  private static long sum(JsonNode rows, String field) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += row.path(field).asLong();
    }
    return sum;
  }
}
