package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.AVAILABLE;
import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.HANDLING;
import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.IDLE;
import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.LOGGED_IN;
import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.LOGGED_OUT;
import static io.contactcenter.exporter.vendor.motioncx.WorkStateUse.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.VendorJson;
import io.contactcenter.exporter.vendor.row.Kept;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkStatesTest {
  private static final Instant START = Instant.parse("2022-07-25T15:15:00Z");
  private static final Interval QUARTER = new Interval(START, START.plusSeconds(900));

  private final WorkStates states =
      new WorkStates(
          Map.of("On Interaction", HANDLING, "1005", PAUSED, "AVAILABLE", AVAILABLE), true);

  @Test
  void theBuiltInOnesMeanWhatTheirNamesSay() {
    WorkStates plain = new WorkStates(Map.of(), true);
    assertThat(List.of(1L, 2L, 3L, 4L))
        .extracting(kind -> plain.use(0, kind, Optional.empty()))
        .containsExactly(IDLE, PAUSED, LOGGED_OUT, HANDLING);
    assertThat(plain.unmapped()).isEmpty();
    assertThat(plain.uses()).containsExactlyInAnyOrder(IDLE, PAUSED, LOGGED_OUT, HANDLING);
  }

  @Test
  void aConfiguredNameOrNumberComesFirst() {
    assertThat(states.use(0, 1, Optional.empty())).isEqualTo(AVAILABLE);
    assertThat(states.use(1005, 2, Optional.empty())).isEqualTo(PAUSED);
    assertThat(states.use(9, 1, Optional.of("on interaction "))).isEqualTo(HANDLING);
    states.learn(Map.of(1004L, "On Interaction"));
    assertThat(states.use(1004, 1, Optional.empty())).isEqualTo(HANDLING);
  }

  @Test
  void anyOtherIsTimeLoggedInAndIsNamed() {
    states.learn(Map.of(1007L, "Training"));
    assertThat(states.use(1007, 2, Optional.empty())).isEqualTo(LOGGED_IN);
    assertThat(states.use(1008, 2, Optional.empty())).isEqualTo(LOGGED_IN);
    assertThat(states.unmapped()).containsExactly("1008", "training (1007)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'AgentId':7,'StateIdDurations':[{'StateId':0,'State':1,'Duration':10},{'StateId':0,'State':3,'Duration':890}]}"
            + " | HANDLING=0 AVAILABLE=10000000 PAUSED=0 LOGGED_IN=10000000",
        "{'agentId':'7','stateIdDurations':[{'stateName':'On Interaction','totalSeconds':'1.5'}]}"
            + " | HANDLING=1500000 AVAILABLE=0 PAUSED=0 LOGGED_IN=1500000",
        "{'AgentId':7,'StateIdDurations':[{'State':'Break','Duration':5},{'State':'ACW','Duration':2}],'Other':{'x':[1]}}"
            + " | HANDLING=2000000 AVAILABLE=0 PAUSED=0 LOGGED_IN=7000000",
        "{'AgentId':7,'PeriodStartUtc':'2022-07-25T15:15:00Z','StateIdDurations':[]}"
            + " | HANDLING=0 AVAILABLE=0 PAUSED=0 LOGGED_IN=0"
      })
  void rowsAreReadInAnyLikelyShape(String json, String values) throws IOException {
    Heard heard = heard(json.replace('\'', '"'));
    assertThat(heard.values()).containsExactly(Map.entry("agent[7] " + START, values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'AgentId':7,'StateIdDurations':[{'State':1,'Duration':900},{'State':2,'Duration':900}]}"
            + " | agent[7] work states of 1800 s in an interval of 900 s; check work_state_end_inclusive",
        "{'AgentId':7,'StateIdDurations':[{'State':1,'Duration':-1}]} | agent[7] Duration is negative: -1",
        "{'AgentId':7,'StateIdDurations':[{'State':1,'Lasted':5}]} | agent[7] a work state without Duration",
        "{'StateIdDurations':[]} | ? no AgentId"
      })
  void whatCannotBeRightIsRejected(String json, String why) throws IOException {
    Heard heard = heard(json.replace('\'', '"'));
    assertThat(heard.rejected).containsExactly(why);
    assertThat(heard.rows).isEmpty();
  }

  @Test
  void durationsThatAddUpToMoreThanANumberCanHoldAreNoTime() throws IOException {
    String most = "{\"State\":1,\"Duration\":1000000000}";
    Heard heard =
        heard("{\"AgentId\":7,\"StateIdDurations\":[" + (most + ",").repeat(18_446) + most + "]}");
    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.rows).isEmpty();
  }

  @Test
  void aVendorWithoutEndOfStatesIsNotRememberedWithoutEnd() {
    for (int id = 1_000; id < 2_000; id++) {
      states.use(id, 0, Optional.of("state"));
    }
    assertThat(states.unmapped()).hasSize(100);
  }

  @Test
  void rowsOfAnotherPeriodAreLeftOutAndSeveralOfOneAgentAddUp() throws IOException {
    Heard heard =
        heard(
            """
            {"AgentId":7,"PeriodStartUtc":"2022-07-25T15:30:00Z",
             "StateIdDurations":[{"State":1,"Duration":900}]}""",
            "{\"AgentId\":7,\"StateIdDurations\":[{\"State\":1,\"Duration\":300}]}",
            "{\"AgentId\":7,\"StateIdDurations\":[{\"State\":1,\"Duration\":200}]}");
    assertThat(heard.values().values())
        .containsExactly("HANDLING=0 AVAILABLE=500000000 PAUSED=0 LOGGED_IN=500000000");
  }

  private Heard heard(String... rows) throws IOException {
    WorkStateReport report =
        new WorkStateReport(
            states,
            new Kept(EntityFilter.ALL, EntityFilter.ALL, () -> Directory.UNREAD),
            Duration.ofMinutes(15));
    List<WorkStateRow> read = new ArrayList<>();
    for (String row : rows) {
      try (JsonParser parser = VendorJson.MAPPER.createParser(row)) {
        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        read.add(WorkStateRow.read(parser));
      }
    }
    Heard heard = new Heard();
    report.handOver(read, QUARTER, heard);
    return heard;
  }
}
