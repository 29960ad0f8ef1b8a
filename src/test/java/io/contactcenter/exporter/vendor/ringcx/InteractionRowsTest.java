// Over 8 kB: one test for each oddity of the published rows, so that they can be read side by side.
package io.contactcenter.exporter.vendor.ringcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Answer;
import io.contactcenter.exporter.vendor.VendorException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionRowsTest {
  private static final String TEN = "2026-06-02T10:00:00Z";
  private static final Set<String> WORDS =
      Set.of(
          "voice",
          "digital",
          "email",
          "sms",
          "video",
          "other",
          "inbound",
          "outbound",
          "unknown",
          "answered",
          "abandoned",
          "agent",
          "bot",
          "ivr",
          "answer",
          "abandon",
          "busy",
          "machine");

  private final Rows rows = new Rows();

  @Test
  void readsThePublishedExampleOfV1() throws Exception {
    read(
        "2024-07-22T11:15:00Z",
        Duration.ofHours(16),
        Sample.published("interaction-metadata-v1.json"));
    assertThat(lines())
        .containsExactly(
            "interaction_segments[voice, inbound, agent, answer] 2024-07-22T11:24:47Z [ended=1]",
            "interaction_segment_duration[voice, inbound] 2024-07-22T11:24:47Z"
                + " [sum=7000000, bucket_1=1]",
            "interaction_segments[digital, inbound, agent, other] 2024-07-23T02:28:42Z [ended=1]",
            "interaction_segment_duration[digital, inbound] 2024-07-23T02:28:42Z"
                + " [sum=17000000, bucket_2=1]",
            "interactions[voice, inbound, answered] 2024-07-22T11:24:47Z [ended=1]",
            "interaction_kind[voice, inbound] 2024-07-22T11:24:47Z [recorded=1, transcribed=1]",
            "interaction_duration[voice, inbound] 2024-07-22T11:24:47Z [sum=7000000, bucket_1=1]",
            "interactions[digital, inbound, answered] 2024-07-23T02:28:42Z [ended=1]",
            "interaction_kind[digital, inbound] 2024-07-23T02:28:42Z [recorded=0, transcribed=1]",
            "interaction_duration[digital, inbound] 2024-07-23T02:28:42Z"
                + " [sum=17000000, bucket_2=1]");
    assertThat(rows.rejected).isEmpty();
  }

  @Test
  void readsThePublishedExampleOfV2InWhichNoAgentTookTheCall() throws Exception {
    read(
        "2026-06-02T05:00:00Z",
        Duration.ofMinutes(15),
        Sample.published("interaction-metadata-v2.json"));
    assertThat(lines())
        .containsExactly(
            "interactions[voice, inbound, abandoned] 2026-06-02T05:07:21Z [ended=1]",
            "interaction_kind[voice, inbound] 2026-06-02T05:07:21Z [recorded=0, transcribed=0]",
            "interaction_duration[voice, inbound] 2026-06-02T05:07:21Z [sum=45000000, bucket_3=1]");
  }

  @Test
  void aTransferIsOneInteractionOfTwoSegments() throws Exception {
    read(
        row("d1", "s1", "10:02:00", "10:10:00", "\"systemDisposition\":\"BUSY\""),
        row(
            "d1",
            "s2",
            "10:10:00",
            "10:10:00",
            "\"systemDisposition\":\"ANSWER\",\"hasRecording\":true"));
    assertThat(counts("interactions")).containsExactly("interactions[voice, inbound, answered]");
    assertThat(counts("interaction_segments"))
        .containsExactly(
            "interaction_segments[voice, inbound, agent, busy]",
            "interaction_segments[voice, inbound, agent, answer]");
    assertThat(lines())
        .anyMatch(line -> line.startsWith("interaction_kind") && line.contains("recorded=1"));
  }

  @Test
  void aRowThatIsThereTwiceCountsOnce() throws Exception {
    String row = row("d1", "s1", "10:02:00", "10:02:00", "\"systemDisposition\":\"ANSWER\"");
    read(row, row, row);
    assertThat(counts("interactions")).hasSize(1);
    assertThat(counts("interaction_segments")).hasSize(1);
  }

  @Test
  void segmentsOfTwoInteractionsMayHaveTheSameId() throws Exception {
    read(
        row("d1", "s1", "10:02:00", "10:02:00", "\"systemDisposition\":\"ANSWER\""),
        row("d2", "s1", "10:02:00", "10:02:00", "\"systemDisposition\":\"ABANDON\""));
    assertThat(counts("interaction_segments")).hasSize(2);
    assertThat(counts("interactions"))
        .containsExactly(
            "interactions[voice, inbound, answered]", "interactions[voice, inbound, abandoned]");
  }

  @Test
  void whatEndedInTheOverlapOrLaterIsNotOfThisWindow() throws Exception {
    read(
        row("d1", "s1", "09:59:59", "09:59:59", ""),
        row("d2", "s1", "09:50:00", "10:15:00", ""),
        row("d3", "s1", "09:50:00", "10:05:00", "\"systemDisposition\":\"ANSWER\""),
        row("d4", "s1", "10:14:59", "10:15:00", ""),
        "{\"dialogId\":\"d5\",\"segmentDurationMs\":-1,\"segmentEndTimeMs\":\"2026-06-02T09:45:00Z\"}");
    assertThat(counts("interactions")).containsExactly("interactions[voice, inbound, answered]");
    assertThat(counts("interaction_segments")).hasSize(1);
    assertThat(rows.rejected).isEmpty();
  }

  @Test
  void anAnswerForALongerWindowSaysTheSameOfAnInteraction() throws Exception {
    // The recorded segment ended 31 minutes before its interaction: a window of 15 minutes that
    // begins with its end would not show it.
    String early =
        row(
            "d1",
            "s1",
            "09:33:59",
            "10:05:00",
            "\"systemDisposition\":\"ANSWER\",\"hasRecording\":true");
    String late =
        row(
            "d1",
            "s2",
            "10:05:00",
            "10:05:00",
            "\"systemDisposition\":\"BUSY\",\"hasRecording\":false");
    read(late);
    List<String> alone = lines();
    rows.rows.clear();
    read(early, late);
    assertThat(lines()).isEqualTo(alone);
  }

  @Test
  void anInteractionThatGoesOnCountsOnlyItsSegment() throws Exception {
    read(
        "{\"dialogId\":\"d\",\"segmentId\":\"s\",\"segmentEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogEndTimeMs\":null}");
    assertThat(lines())
        .containsExactly(
            "interaction_segments[other, unknown, other, other] 2026-06-02T10:01:00Z [ended=1]");
  }

  @ParameterizedTest
  @CsvSource({
    "VOICE, VOICE, voice",
    "MVP_CALL, VOICE, voice",
    "MVP_MEETING, VOICE, video",
    "EMAIL, DIGITAL, email",
    "SMS, DIGITAL, sms",
    "sms, digital, sms",
    "TWITTER, DIGITAL, digital",
    "NEW, VOICE, voice",
    "NEW, NEW, other"
  })
  void mediaAreOfTheClosedList(String type, String channelClass, String media) throws Exception {
    read(
        "{\"dialogId\":\"d\",\"interactionEndTimeMs\":\"2026-06-02T10:01:00Z\",\"channelType\":\""
            + type
            + "\",\"channelClass\":\""
            + channelClass
            + "\"}");
    assertThat(rows.rows.get(0).key().ids().get(0)).isEqualTo(media);
  }

  @ParameterizedTest
  @CsvSource({
    "Inbound Accepted, answered",
    "Inbound Answered, answered",
    "INBOUND ABANDONED, abandoned",
    "Outbound Accepted, answered",
    "Accepted, answered",
    "Inbound Not Answered, other",
    "Inbound Unanswered, other",
    "Inbound Deflected, other"
  })
  void theOutcomeOfV2IsItsCallResult(String callResult, String outcome) throws Exception {
    read(row("d", "s", "10:01:00", "10:01:00", "\"callResult\":\"" + callResult + "\""));
    assertThat(counts("interactions"))
        .containsExactly("interactions[voice, inbound, " + outcome + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "VOICE, 'null', AGENT, unknown",
    "VOICE, '\"MACHINE\"', AGENT, other",
    "DIGITAL, 'null', AGENT, answered",
    "DIGITAL, 'null', BOT, unknown",
    "DIGITAL, '\"ABANDON\"', AGENT, abandoned"
  })
  void theOutcomeOfV1IsTheDispositionOfItsSegments(
      String channelClass, String disposition, String type, String outcome) throws Exception {
    read(
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"channelClass\":\""
            + channelClass
            + "\",\"systemDisposition\":"
            + disposition
            + ",\"segmentType\":\""
            + type
            + "\"}");
    assertThat(rows.rows.get(0).key().ids().get(2)).isEqualTo(outcome);
  }

  @Test
  void aDurationThatIsMissingIsTheTimeBetweenOrNone() throws Exception {
    read(
        "{\"dialogId\":\"d1\",\"interactionStartTimeMs\":\"2026-06-02T10:00:30\",\"interactionEndTimeMs\":1780394460000}",
        "{\"dialogId\":\"d2\",\"interactionEndTimeMs\":\"2026-06-02T10:01:00Z\"}");
    assertThat(lines().stream().filter(line -> line.startsWith("interaction_duration")))
        .containsExactly(
            "interaction_duration[other, unknown] 2026-06-02T10:01:00Z [sum=30000000, bucket_2=1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"segmentId\":\"s\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\"} | 2026-06-02T10:01:00Z no dialogId",
        "{\"dialogId\":\"d\",\"segmentId\":\"s\"} | ? neither the interaction nor the segment has an end",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"yesterday\"} | ? end is no time: a text of 9 characters",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogDurationMs\":-5} | 2026-06-02T10:01:00Z dialogDurationMs is negative: -5",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogStartTimeMs\":\"2026-06-02T11:00:00Z\"} | 2026-06-02T10:01:00Z it ends at 2026-06-02T10:01:00Z, before it begins",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogStartTimeMs\":\"0001-01-01T00:00:00Z\"} | 2026-06-02T10:01:00Z it began at 0001-01-01T00:00:00Z, out of reason",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogStartTimeMs\":\"-300000-01-01T00:00:00Z\"} | 2026-06-02T10:01:00Z it began at -300000-01-01T00:00:00Z, out of reason",
        "{\"dialogId\":\"d\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogStartTimeMs\":\"-999999999-01-01T00:00:00Z\"} | 2026-06-02T10:01:00Z it began at -999999999-01-01T00:00:00Z, out of reason",
        "3 | ? no object"
      })
  void rejectsWhatCannotBeCounted(String row, String why) throws Exception {
    read(row);
    assertThat(rows.rejected).containsExactly("? " + why);
    assertThat(rows.rows).isEmpty();
  }

  @Test
  void noLabelHoldsAnythingThatARowSays() throws Exception {
    String hostile = "Ann +12025550123 \\\"\\n\\u0000{}\\ud83d\\ude00 " + "x".repeat(5_000);
    StringBuilder row = new StringBuilder("{\"dialogId\":\"d\",\"segmentId\":\"s\"");
    row.append(
        ",\"segmentEndTimeMs\":\"2026-06-02T10:01:00Z\",\"dialogEndTimeMs\":\"2026-06-02T10:01:00Z\"");
    for (String field :
        List.of(
            "channelType",
            "channelClass",
            "dialogOrigination",
            "callType",
            "segmentType",
            "systemDisposition",
            "callResult",
            "agentId",
            "ani",
            "dnis",
            "agentFullName",
            "agentNotes",
            "agentDisposition",
            "contactEndpointAddress",
            "channelEndpointAddress",
            "hasRecording",
            "hasTranscript",
            "segmentParticipantId",
            "uii",
            "termReason")) {
      row.append(",\"").append(field).append("\":\"").append(hostile).append('"');
    }
    read(row.append(",\"segmentEvents\":[{\"a\":[[]]}]}").toString());
    assertThat(rows.rows).hasSize(3);
    assertThat(rows.rows)
        .allSatisfy(counted -> assertThat(WORDS).containsAll(counted.key().ids()))
        .allSatisfy(counted -> assertThat(counted.said()).isEmpty());
  }

  @Test
  void keepsNothingOfPeople() {
    for (String field :
        List.of(
            "ani",
            "dnis",
            "agentFullName",
            "agentNotes",
            "agentDisposition",
            "contactEndpointAddress",
            "channelEndpointAddress",
            "segmentParticipantId",
            "segmentParticipantRcExtensionId")) {
      assertThat(InteractionFields.name(field)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "3", "[{}", "[{\"dialogId\":1", "[]]", "<html>"})
  void refusesWhatIsNoArray(String body) {
    assertThatThrownBy(() -> read(TEN, Duration.ofMinutes(15), body))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void refusesAnErrorIn200() {
    assertThatThrownBy(() -> read(TEN, Duration.ofMinutes(15), Sample.published("error-400.json")))
        .isInstanceOf(VendorException.class)
        .hasMessage(
            "interaction-metadata at ringcx.example: answered 200 (The supplied data is not valid)");
  }

  @Test
  void asksForHalfAnHourMoreAndForThreeHoursAtMost() {
    Duration longest = InteractionRows.report().longestWindow();
    assertThat(longest.plus(InteractionRows.OVERLAP)).isEqualTo(Duration.ofHours(3));
  }

  /** A row of 2026-06-02, UTC. */
  private static String row(
      String dialog, String segment, String segmentEnd, String end, String more) {
    return "{\"dialogId\":\"%s\",\"segmentId\":\"%s\",\"segmentEndTimeMs\":\"2026-06-02T%s.000Z\",\"dialogEndTimeMs\":\"2026-06-02T%s.000Z\",\"channelType\":\"VOICE\",\"channelClass\":\"VOICE\",\"dialogOrigination\":\"INBOUND\",\"segmentType\":\"AGENT\"%s}"
        .formatted(dialog, segment, segmentEnd, end, more.isEmpty() ? "" : "," + more);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Row row : rows.rows) {
      List<String> values = Rows.values(row);
      if (row.key().entity().histogram().isPresent()) {
        values.removeIf(value -> value.endsWith("=0"));
      }
      lines.add(name(row) + " " + row.at() + " " + values);
    }
    return lines;
  }

  /** The keys of the rows of an entity, each with the count 1. */
  private List<String> counts(String entity) {
    return rows.rows.stream()
        .filter(row -> row.key().entity().id().equals(entity))
        .peek(row -> assertThat(row.values()).containsExactly(1))
        .map(InteractionRowsTest::name)
        .toList();
  }

  private static String name(Row row) {
    return row.key().entity().id() + row.key().ids();
  }

  private void read(String... each) throws Exception {
    read(TEN, Duration.ofMinutes(15), "[" + String.join(",", each) + "]");
  }

  private void read(String start, Duration length, String body) throws Exception {
    Instant from = Instant.parse(start);
    InteractionsCall call =
        new InteractionsCall(
            HttpUrl.get("https://ringcx.example/"),
            new Window(List.of(new Interval(from, from.plus(length)))),
            ZoneOffset.UTC,
            new Secret("ringcx-access-1"),
            rows);
    call.read(
        new Answer(
            200,
            Headers.of(),
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            List.of()));
  }
}
