// Over 8 kB: one test for each oddity of the published rows, so that they can be read side by side.
package io.contactcenter.exporter.vendor.ringcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.Kept;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRowsTest {
  private static final URI AUTH = URI.create("https://platform.example");
  private static final String AT = "\"dateTimeFrom\":\"03-04-2024T01:00:00\",";

  private final Rows rows = new Rows();
  private Directory directory = Directory.UNREAD;
  private EntityFilter queues = EntityFilter.ALL;
  private EntityFilter agents = EntityFilter.ALL;
  private boolean abandonedIncludesShort = true;
  private boolean talkIncludesHold = true;

  @Test
  void readsThePublishedQueueExample() throws Exception {
    read(queue(), Sample.published("agg-queue-stats.json"));
    Row row = only();
    assertThat(row.key()).isEqualTo(Key.of(Entity.QUEUE, "5686"));
    assertThat(row.at()).isEqualTo(Instant.parse("2024-03-04T06:00:00Z"));
    assertThat(row.said()).containsExactly("Queue");
    assertThat(Rows.values(row))
        .containsExactlyInAnyOrder(
            "offered=3",
            "answered=3",
            "answered_within_threshold=0",
            "abandoned=0",
            "abandoned_short=0",
            "abandoned_within_threshold=0",
            "overflow_in=0",
            "overflow_out=0",
            "completed=122",
            "answered_wait=9000000",
            "abandoned_wait=0",
            "talk=90000000",
            "hold=512000000",
            "wrap_up=13000000",
            "agent_ready=13000000",
            "longest_answered_wait=1000000",
            "longest_abandoned_wait=0");
  }

  @Test
  void readsThePublishedAgentExample() throws Exception {
    read(new AgentRows(kept()), Sample.published("agg-agent-stats.json"));
    assertThat(rows.rows).hasSize(2);
    assertThat(rows.rows.get(0).key()).isEqualTo(Key.of(Entity.AGENT, "33"));
    assertThat(rows.rows.get(0).said()).containsExactly("last, first");
    assertThat(Rows.values(rows.rows.get(0)))
        .containsExactlyInAnyOrder(
            "logged_in=3376000000",
            "available=3376000000",
            "paused=900000000",
            "idle=2476000000",
            "admin=0",
            "handling=0",
            "direct_inbound=0",
            "direct_inbound_time=0",
            "direct_outbound=0",
            "direct_outbound_time=0");
    assertThat(Rows.values(rows.rows.get(1)))
        .contains("handling=4000000", "direct_inbound=1", "direct_inbound_time=5000000");
  }

  @Test
  void readsThePublishedExtendedExampleForAgentsInQueuesAndForAgents() throws Exception {
    read(new AgentQueueRows(kept()), Sample.published("agg-agent-extended-stats.json"));
    assertThat(rows.rows)
        .extracting(Row::key)
        .containsExactly(
            Key.of(Entity.AGENT_QUEUE, "1", "5682"),
            Key.of(Entity.AGENT, "1"),
            Key.of(Entity.AGENT_QUEUE, "10693", "5688"),
            Key.of(Entity.AGENT, "10693"));
    assertThat(rows.rows)
        .extracting(row -> row.said().get(0))
        .containsExactly("Queue", "agent one", "Queue 2", "agent two");
    assertThat(Rows.values(rows.rows.get(0)))
        .containsExactlyInAnyOrder("answered=1", "talk=56000000", "wrap_up=0", "transferred_out=4");
    assertThat(Rows.values(rows.rows.get(3)))
        .containsExactlyInAnyOrder("answered=2", "talk=137000000", "wrap_up=5000000");
  }

  @Test
  void givesOnlyWhatItsReportFeeds() throws Exception {
    read(queue(), Sample.published("agg-queue-stats.json"));
    read(new AgentRows(kept()), Sample.published("agg-agent-stats.json"));
    Set<Measure> queue = new HashSet<>(given(Entity.QUEUE));
    // Made of the others.
    queue.addAll(Set.of(QueueMeasure.SERVICE_LEVEL_MET, QueueMeasure.SERVICE_LEVEL_ELIGIBLE));
    assertThat(queue).isEqualTo(QueueRows.REPORT.feeds().get(Entity.QUEUE));
    assertThat(given(Entity.AGENT)).isEqualTo(AgentRows.REPORT.feeds().get(Entity.AGENT));
    rows.rows.clear();
    read(new AgentQueueRows(kept()), Sample.published("agg-agent-extended-stats.json"));
    assertThat(
            Map.of(
                Entity.AGENT, given(Entity.AGENT), Entity.AGENT_QUEUE, given(Entity.AGENT_QUEUE)))
        .isEqualTo(AgentQueueRows.REPORT.feeds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"offdDirectIxnCnt", "offDirectIxnCnt"})
  void knowsBothSpellingsOfOffered(String field) throws Exception {
    read(queue(), row("\"" + field + "\":4,\"overflowInIxnCnt\":\"2\""));
    assertThat(Rows.values(only())).containsExactly("offered=6", "overflow_in=2");
  }

  @Test
  void readsNumbersInQuotesIdsAsStringsAndUnknownFields() throws Exception {
    read(
        queue(),
        "[{\"queue\":\" 5686 \","
            + AT
            + "\"answIxnCnt\":\"3\",\"talkingIxnDur\":\"1.5\",\"wrapUpDur\":2.0000004,"
            + "\"news\":{\"a\":[1,{}]},\"interval\":\"60\",\"waitDur\":null,\"completedContacts\":2.0}]");
    assertThat(only().key()).isEqualTo(Key.of(Entity.QUEUE, "5686"));
    assertThat(Rows.values(only()))
        .containsExactly("answered=3", "completed=2", "talk=1500000", "wrap_up=2000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "3600", "15", "\"an hour\""})
  void takesARowWhateverLengthItSaysItHas(String interval) throws Exception {
    read(queue(), row("\"answIxnCnt\":1,\"interval\":" + interval));
    assertThat(Rows.values(only())).containsExactly("answered=1");
  }

  @Test
  void leavesAbsentWhatIsAbsent() throws Exception {
    read(queue(), row("\"answIxnCnt\":1,\"offdDirectIxnCnt\":1,\"abandWithinSlCnt\":1"));
    assertThat(Rows.values(only())).containsExactly("answered=1");
  }

  @Test
  void addsShortAbandonsWhereTheVendorLeavesThemOut() throws Exception {
    abandonedIncludesShort = false;
    read(queue(), row("\"abandIxnCnt\":5,\"abandShortIxnCnt\":2"));
    assertThat(Rows.values(only())).containsExactly("abandoned=7", "abandoned_short=2");
  }

  @Test
  void addsHoldWhereTheVendorLeavesItOut() throws Exception {
    talkIncludesHold = false;
    read(
        queue(),
        "["
            + object("\"talkingIxnDur\":5,\"segmentHoldTime\":1500")
            + ","
            + object("\"talkingIxnDur\":5")
            + "]");
    assertThat(Rows.values(rows.rows.get(0))).containsExactly("talk=6500000", "hold=1500000");
    assertThat(Rows.values(rows.rows.get(1))).containsExactly("talk=5000000");
  }

  @ParameterizedTest
  @CsvSource({"30,5,true", "30,30,true", "20,30,false", ",30,true", "20,,true"})
  void countsEarlyAbandonsWhereShortOnesAreEarly(Long threshold, Long shortAbandon, boolean given)
      throws Exception {
    directory =
        new Directory(
            Map.of(
                "1",
                new Directory.Queue(
                    "Queue",
                    "voice",
                    "",
                    Optional.ofNullable(threshold).map(Duration::ofSeconds),
                    Optional.ofNullable(shortAbandon).map(Duration::ofSeconds))),
            Map.of(),
            List.of());
    read(queue(), row("\"abandWithinSlCnt\":3,\"abandShortIxnCnt\":2"));
    assertThat(Rows.values(only()).contains("abandoned_within_threshold=5")).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"answIxnCnt\":-1|answIxnCnt is negative: -1",
        "\"answIxnCnt\":1.5|answIxnCnt is no count: 1.5",
        "\"answIxnCnt\":\"many\"|answIxnCnt is no number: a text of 4 characters",
        "\"answIxnCnt\":true|answIxnCnt is no number: true",
        "\"answIxnCnt\":NaN|answIxnCnt is no number: NaN",
        "\"answIxnCnt\":-Infinity|answIxnCnt is no number: -Infinity",
        "\"answIxnCnt\":{\"a\":1}|answIxnCnt is no number",
        "\"answIxnCnt\":1000000000001|answIxnCnt is no count: a number of 13 characters",
        "\"answIxnCnt\":1e999|answIxnCnt is no count: 1e999",
        "\"talkingIxnDur\":-0.1|talkingIxnDur is negative: -0.1",
        "\"talkingIxnDur\":1000000000001|talkingIxnDur is out of reason: a number of 13 characters",
        "\"segmentHoldTime\":\"1e99\"|segmentHoldTime is out of reason: 1e99"
      })
  void rejectsARowThatCannotBeRight(String fields, String why) throws Exception {
    read(queue(), "[" + object(fields) + "," + object("\"answIxnCnt\":1") + "]");
    assertThat(rows.rejected).containsExactly("queue[1] 2024-03-04T06:00:00Z " + why);
    assertThat(Rows.values(only())).containsExactly("answered=1");
  }

  @Test
  void rejectsWhatHasNoIdOrNoTime() throws Exception {
    read(
        queue(),
        "[{"
            + AT
            + "\"answIxnCnt\":1},{\"queue\":\"\","
            + AT
            + "\"a\":1},{\"queue\":\""
            + "9".repeat(201)
            + "\","
            + AT
            + "\"a\":1},{\"queue\":7},{\"queue\":8,\"dateTimeFrom\":\"noon\"},17,[1]]");
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected)
        .containsExactly(
            "? 2024-03-04T06:00:00Z no queue",
            "? 2024-03-04T06:00:00Z no queue",
            "? 2024-03-04T06:00:00Z queue is longer than 200 characters",
            "queue[7] ? no dateTimeFrom that can be read",
            "queue[8] ? no dateTimeFrom that can be read",
            "? ? no object",
            "? ? no object");
  }

  @Test
  void rejectsForTheAgentTooWhatIsWrongInAQueueOfTheAgent() throws Exception {
    read(
        new AgentQueueRows(kept()),
        "[{\"agentId\":5,\"queue\":1,"
            + AT
            + "\"answIxnCnt\":-1},{\"agentId\":6,"
            + AT
            + "\"answIxnCnt\":1}]");
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected)
        .containsExactly(
            "agent[5] 2024-03-04T06:00:00Z answIxnCnt is negative: -1",
            "agent_queue[5, 1] 2024-03-04T06:00:00Z answIxnCnt is negative: -1",
            "agent[6] 2024-03-04T06:00:00Z no queue");
  }

  @Test
  void cutsNamesAndReplacesEmptyOnes() throws Exception {
    read(
        queue(),
        "[{\"queue\":1,\"queueName\":\"\","
            + AT
            + "\"a\":1},{\"queue\":2,\"queueName\":\""
            + "\\uD83D\\uDE00".repeat(201)
            + "\","
            + AT
            + "\"a\":1}]");
    assertThat(rows.rows.get(0).said()).containsExactly("1");
    assertThat(rows.rows.get(1).said()).containsExactly("\uD83D\uDE00".repeat(200));
  }

  @Test
  void dropsQueuesThatAreLeftOut() throws Exception {
    directory =
        new Directory(
            Map.of(
                "1", new Directory.Queue("Sales", "voice", "", Optional.empty(), Optional.empty())),
            Map.of(),
            List.of());
    queues = new EntityFilter(List.of(Pattern.compile("Sales|Support|3")), List.of());
    read(
        queue(),
        "[{\"queue\":1,\"queueName\":\"Old name\","
            + AT
            + "\"a\":1},"
            + "{\"queue\":2,\"queueName\":\"Support\","
            + AT
            + "\"a\":1},"
            + "{\"queue\":3,\"queueName\":\"x\","
            + AT
            + "\"a\":1},"
            + "{\"queue\":4,\"queueName\":\"Sales team\","
            + AT
            + "\"answIxnCnt\":-1}]");
    assertThat(rows.rows).extracting(row -> row.key().ids().get(0)).containsExactly("1", "2", "3");
    assertThat(rows.rejected).isEmpty();
  }

  @Test
  void dropsAgentsThatAreLeftOutButKeepsTheirSumsOverAllQueues() throws Exception {
    queues = new EntityFilter(List.of(), List.of(Pattern.compile("5682")));
    agents = new EntityFilter(List.of(), List.of(Pattern.compile("agent two")));
    read(new AgentQueueRows(kept()), Sample.published("agg-agent-extended-stats.json"));
    assertThat(only().key()).isEqualTo(Key.of(Entity.AGENT, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", " [ ] "})
  void takesNothingForNoRows(String body) throws Exception {
    read(queue(), body);
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"data\":[]}",
        "3",
        "\"x\"",
        "[{}",
        "[{\"queue\":1",
        "[]]",
        "[] x",
        "<html>",
        "{\"gen"
      })
  void refusesWhatIsNoArray(String body) {
    assertThatThrownBy(() -> read(queue(), body)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void refusesAnErrorIn200() {
    assertThatThrownBy(() -> read(queue(), Sample.published("error-400.json")))
        .isInstanceOfSatisfying(
            VendorException.class, e -> assertThat(e.failure()).isEqualTo(Failure.VENDOR_ERROR))
        .hasMessage(
            "agg-queue-stats at ringcx.example: answered 200 (The supplied data is not valid)");
  }

  private Set<Measure> given(Entity entity) {
    return rows.rows.stream()
        .filter(row -> row.key().entity() == entity)
        .flatMap(
            row ->
                entity.measures().stream()
                    .filter(measure -> row.values()[measure.slot()] != Measure.ABSENT))
        .collect(Collectors.toSet());
  }

  private Row only() {
    assertThat(rows.rows).hasSize(1);
    return rows.rows.get(0);
  }

  private static String row(String fields) {
    return "[" + object(fields) + "]";
  }

  private static String object(String fields) {
    return "{\"queue\":1," + AT + fields + "}";
  }

  private Kept kept() {
    return new Kept(queues, agents, () -> directory);
  }

  private QueueRows queue() {
    return new QueueRows(Sample.settings(AUTH, abandonedIncludesShort, talkIncludesHold), kept());
  }

  private void read(RowMapping mapping, String body) throws Exception {
    call(mapping).read(answer(200, body));
  }

  private ReportCall call(RowMapping mapping) {
    return new ReportCall(
        mapping,
        HttpUrl.get("https://ringcx.example/"),
        Sample.hour("2024-03-04T06:00:00Z"),
        Duration.ofHours(1),
        RingCxSettings.TimeIntervalUnit.MINUTES,
        ZoneId.of("US/Eastern"),
        new Secret("ringcx-access-1"),
        rows);
  }

  private static Answer answer(int status, String body) {
    return new Answer(
        status,
        Headers.of(),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        List.of());
  }
}
