// Over 8 kB: one test for each documented or feared answer to a question about interactions.
package io.contactcenter.exporter.vendor.motioncx;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.DETAILS;
import static io.contactcenter.exporter.vendor.motioncx.FakeMotionCx.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.AuthScheme;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  // Some time after the quarter hour, and before it settles.
  private static final Instant NOW = Instant.parse("2022-07-25T15:40:00Z");
  private static final Window QUARTER = Sample.quarters("2022-07-25T15:15:00Z", 1);
  private static final Key QUEUE = Key.of(Entity.QUEUE, "1221");

  private final FakeMotionCx vendor = new FakeMotionCx(SERVER);
  private final ManualClock clock = new ManualClock();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("test");
  private final Heard heard = new Heard();
  private Source source = open(Sample.settings(Mode.DETAILS, 3), "queue", "agent", "interactions");

  private Source open(MotionCxSettings settings, String... reports) {
    return open(settings, EntityFilter.ALL, reports);
  }

  private Source open(MotionCxSettings settings, EntityFilter queues, String... reports) {
    clock.advance(Duration.between(clock.now(), NOW));
    return new MotionCxVendor(transport)
        .open(
            Sample.config(
                URI.create(SERVER.baseUrl()), settings, queues, EntityFilter.ALL, reports),
            new SourceContext(
                clock, new VendorClock(clock), new OpenBudget(), requests, 1_000_000));
  }

  @AfterEach
  void close() {
    source.close();
    transport.close();
  }

  @Test
  void asksForTheRowsThatEndedInTheWindowWithEveryDefaultSpelledOut() throws Exception {
    vendor.answers(DETAILS, rows());
    fetch("queue");
    var request = vendor.asked(DETAILS).get(0);

    assertThat(request.getHeader("x-api-key")).isEqualTo(Sample.KEY);
    assertThat(request.containsHeader("Authorization")).isFalse();
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBodyAsString())
        .startsWith(
            "{\"StartDateTime\":\"2022-07-25T15:15:00Z\","
                + "\"EndDateTime\":\"2022-07-25T15:29:59.999Z\","
                + "\"DateFilterField\":\"EndedDateTimeUtc\",\"Fields\":[\"InteractionIdStr\",")
        .endsWith(
            "],\"OrderBy\":[\"EndedDateTimeUtc\",\"InteractionIdStr\"],\"Limit\":3,\"Offset\":0}")
        .doesNotContain("ANI", "DNIS", "From", "Ticket", "Stir", "ExcludeNonqueued");
  }

  @Test
  void theKeyCanBeSentInTheOtherHeader() throws Exception {
    source =
        open(Sample.settings(Mode.DETAILS, 3, AuthScheme.AUTHORIZATION, Optional.empty()), "queue");
    vendor.answers(DETAILS, rows());
    fetch("queue");
    var request = vendor.asked(DETAILS).get(0);
    assertThat(request.getHeader("Authorization")).isEqualTo("apikey " + Sample.KEY);
    assertThat(request.containsHeader("x-api-key")).isFalse();
    // No report needs calls past the queues.
    assertThat(request.getBodyAsString())
        .contains("\"ExcludeNonqueued\":true,\"Filter\":{\"Direction\":0}");
  }

  @Test
  void aRowOfTheSeedBelongsToItsAgentAndToNoQueue() throws Exception {
    vendor.answers(DETAILS, okJson(Sample.published("interaction-details.json")));
    fetch("queue");
    assertThat(heard.rows).isEmpty();
    fetch("agent");
    assertThat(heard.rows).hasSize(1);
    assertThat(heard.rows.get(0).said()).containsExactly("Agent First Name Agent Last Name");
    assertThat(heard.values().values())
        .containsExactly(
            "ANSWERED=0 DIRECT_INBOUND=0 DIRECT_INBOUND_TIME=0 DIRECT_OUTBOUND=1"
                + " DIRECT_OUTBOUND_TIME=483057972 TALK=0 HOLD=0");
  }

  @Test
  void everyReportIsMadeOfOneAnswer() throws Exception {
    vendor.answers(DETAILS, rows(row("a", "")), rows(row("b", "")));
    for (String report : List.of("queue", "agent", "interactions")) {
      fetch(report);
    }
    assertThat(vendor.asked(DETAILS)).hasSize(1);
    assertThat(requests.lines()).containsExactly("interaction-details");

    // A report is not given the same again, nor is another one later than in the same minute.
    fetch("queue");
    assertThat(vendor.asked(DETAILS)).hasSize(2);
    clock.advance(Duration.ofSeconds(50));
    fetch("agent");
    assertThat(vendor.asked(DETAILS)).hasSize(3);
  }

  @Test
  void anAnswerFromBeforeAnIntervalSettledIsNotOneFromAfterIt() throws Exception {
    vendor.answers(DETAILS, rows(row("a", "")));
    clock.advance(Duration.between(clock.now(), Instant.parse("2022-07-25T16:04:45Z")));
    fetch("queue");
    clock.advance(Duration.ofSeconds(20));
    fetch("agent");
    assertThat(vendor.asked(DETAILS)).hasSize(2);
  }

  @Test
  void aLargerWindowServesASmallerOneAndNotTheOtherWayRound() throws Exception {
    vendor.answers(DETAILS, rows(row("a", "")));
    source.fetch(report("queue"), Question.of(Sample.quarters("2022-07-25T15:00:00Z", 2)), heard);
    fetch("agent");
    assertThat(vendor.asked(DETAILS)).hasSize(1);
    source.fetch(
        report("interactions"), Question.of(Sample.quarters("2022-07-25T14:45:00Z", 2)), heard);
    assertThat(vendor.asked(DETAILS)).hasSize(2);
  }

  @Test
  void readsPagesThatBeginWithTheLastRowOfTheOneBefore() throws Exception {
    vendor.answers(
        DETAILS,
        rows(row("a", ""), row("b", ""), row("c", "")),
        rows(row("c", ""), row("d", ""), row("e", "")),
        rows(row("e", "")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(5);
    assertThat(vendor.asked(DETAILS))
        .extracting(request -> request.getBodyAsString().replaceFirst(".*\"Offset\":", ""))
        .containsExactly("0}", "2}", "4}");
  }

  @Test
  void readsAllPagesAgainWhereRowsMoved() throws Exception {
    vendor.answers(
        DETAILS,
        rows(row("a", ""), row("b", ""), row("c", "")),
        rows(row("d", ""), row("e", "")),
        rows(row("b", ""), row("c", ""), row("d", "")),
        rows(row("d", ""), row("e", "")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(4);
    assertThat(vendor.asked(DETAILS)).hasSize(4);
  }

  @Test
  void givesUpWhereRowsMoveAgainAndAgain() {
    vendor.answers(DETAILS, rows(row("a", ""), row("b", ""), row("c", "")));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(Failure.VENDOR_ERROR);
    assertThat(e).hasMessageContaining("rows moved between pages 3 times in a row");
    assertThat(vendor.asked(DETAILS)).hasSize(6);
    assertThat(heard.rows).isEmpty();
  }

  @Test
  void goesOnWhereTheVendorGivesSmallerPagesThanItWasAskedFor() throws Exception {
    String paging = "],\"paging\":{\"total\":%d,\"limit\":2,\"offset\":0}}";
    vendor.answers(
        DETAILS,
        okJson(
            "{\"resultCode\":0,\"data\":["
                + row("a", "")
                + ","
                + row("b", "")
                + paging.formatted(3)),
        okJson(
            "{\"resultCode\":0,\"data\":["
                + row("b", "")
                + ","
                + row("c", "")
                + paging.formatted(3)),
        rows(row("c", "")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(3);
  }

  @Test
  void ofAnInteractionTheNewestRollupCounts() throws Exception {
    source = open(Sample.settings(Mode.DETAILS, 500), "queue");
    vendor.answers(
        DETAILS,
        rows(
            row("a", "\"AnsweredApplied\":1,\"MostRecentRollupAtUtc\":\"2022-07-25T15:31:00Z\""),
            row("a", "\"AnsweredApplied\":0,\"MostRecentRollupAtUtc\":\"2022-07-25T15:29:00.5Z\""),
            row("b", "\"AnsweredApplied\":0,\"MostRecentRollupAtUtc\":\"2022-07-25T15:29:00Z\""),
            row("b", "\"AnsweredApplied\":1,\"MostRecentRollupAtUtc\":\"2022-07-25T15:29:00.5Z\""),
            row("c", "\"TotalTalkTime\":-1,\"MostRecentRollupAtUtc\":\"2022-07-25T15:29:00Z\""),
            row("c", "\"MostRecentRollupAtUtc\":\"2022-07-25T15:30:00Z\"")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(3);
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED)).isEqualTo(3);
    assertThat(heard.rejected).isEmpty();
  }

  @Test
  void rowsThatAreNoContactsAreExcludedByTheirReason() throws Exception {
    source = open(Sample.settings(Mode.DETAILS, 500), "queue");
    vendor.answers(
        DETAILS,
        rows(
            row("a", "\"IsCRMUpdateEvent\":true,\"TotalTalkTime\":-5"),
            row("b", "\"DataErrorDetected\":true"),
            row("c", "\"EndedDateTimeUtc\":null"),
            row("d", "\"AbandonedApplied\":1"),
            row("e", "")));
    fetch("queue");
    assertThat(heard.excluded)
        .containsExactlyInAnyOrder("crm_update", "data_error", "open", "data_error");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"TotalTalkTime\":-1              | queue[1221] TotalTalkTime is negative: -1",
        "\"QueuedTime\":\"soon\"           | queue[1221] QueuedTime is no number: soon",
        "\"AnsweredApplied\":0.5           | queue[1221] AnsweredApplied is no count: 0.5",
        "\"AnsweredApplied\":2             | queue[1221] AnsweredApplied is neither 0 nor 1: 2",
        "\"Direction\":null                | queue[1221] no Direction",
        "\"Direction\":7                   | queue[1221] Direction is neither 0 nor 1: 7",
        "\"EndedDateTimeUtc\":\"tonight\"  | queue[1221] no EndedDateTimeUtc that can be read",
        "\"InteractionIdStr\":null         | queue[1221] no InteractionIdStr"
      })
  void rowsThatCannotBeRightAreRejected(String fields, String why) throws Exception {
    vendor.answers(DETAILS, rows(row("a", fields), row("b", "")));
    fetch("queue");
    assertThat(heard.rejected).contains(why).allMatch(words -> words.endsWith(why.substring(12)));
    // With what is known of it, nothing of the queue is counted anew.
    assertThat(heard.rejected).hasSize(7);
  }

  @Test
  void whatIsNoRowIsRejectedAndTheRestIsKept() throws Exception {
    vendor.answers(
        DETAILS,
        okJson(
            Sample.published("interaction-details.json").replaceFirst("\"data\": *\\[", "$0 7,")));
    fetch("agent");
    assertThat(heard.rejected).hasSize(1).allMatch(why -> why.endsWith("no InteractionIdStr"));
    assertThat(heard.rows).hasSize(1);
  }

  @Test
  void anAnswerOfMillionsOfRowsIsTooLarge() {
    source.close();
    source = open(Sample.settings(Mode.DETAILS, 3), "queue");
    vendor.answers(DETAILS, rows("7" + ",7".repeat(Items.MOST)));
    assertThatThrownBy(() -> fetch("queue"))
        .isInstanceOfSatisfying(
            VendorException.class, e -> assertThat(e.failure()).isEqualTo(Failure.TOO_LARGE))
        .hasMessageContaining("answered with more than 200000 elements");
  }

  @Test
  void rowsOutsideTheWindowAreNoneOfItsRows() throws Exception {
    source = open(Sample.settings(Mode.DETAILS, 500), "queue");
    vendor.answers(
        DETAILS,
        rows(
            row("a", "\"EndedDateTimeUtc\":\"2022-07-25T15:30:00Z\""),
            row("b", "\"EndedDateTimeUtc\":\"2022-07-25T15:14:59.999Z\""),
            row("c", "\"EndedDateTimeUtc\":\"2022-07-25T15:15:00Z\""),
            row("d", "\"EndedDateTimeUtc\":\"2022-07-25T10:29:59.999-0500\"")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(2);
    assertThat(heard.rejected).isEmpty();
  }

  @Test
  void fieldsMayHaveAnyCaseAndNumbersMayBeTexts() throws Exception {
    vendor.answers(
        DETAILS,
        okJson(
            """
            {"ResultCode":"0","Data":[{"interactionIdStr":"a","queueId":"1221","direction":"0",
             "hasQueued":"true","channelType":"2","answeredApplied":"1","queuedTime":"12.5",
             "endedDateTimeUtc":"2022-07-25T15:16:00"}]}"""));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED)).isEqualTo(1);
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED_WAIT)).isEqualTo(12_500_000);
  }

  @ParameterizedTest
  @CsvSource({
    "323.08310220000004, 323083102",
    "0.0000005, 1",
    "0.00000049999, 0",
    "1.00000000002E-7, 0",
    "12, 12000000"
  })
  void secondsAreRoundedToTheNearestMicrosecond(String seconds, long micros) throws Exception {
    vendor.answers(DETAILS, rows(row("a", "\"QueuedTime\":" + seconds)));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.WAIT)).isEqualTo(micros);
  }

  @Test
  void aConfiguredThresholdIsCountedFromTheRows() throws Exception {
    source = open(Sample.settings(Mode.DETAILS, 500), "queue");
    vendor.answers(
        DETAILS,
        rows(
            row("a", "\"QueuedTime\":9.9"),
            row("b", "\"QueuedTime\":10"),
            row("c", "\"QueuedTime\":10.0000001"),
            row("d", "\"QueuedTime\":3,\"ServiceLevelApplies\":0"),
            row("e", "\"AnsweredApplied\":0,\"AbandonedApplied\":1,\"QueuedTime\":7"),
            row("f", "\"AnsweredApplied\":0,\"AbandonedApplied\":1,\"QueuedTime\":4.9")));
    Question question =
        new Question(
            QUARTER, Optional.empty(), (queue, name, at) -> Optional.of(Duration.ofSeconds(10)));
    source.fetch(report("queue"), question, heard);
    assertThat(source.recounts("1221", Duration.ofSeconds(10))).isTrue();
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED_WITHIN_THRESHOLD)).isEqualTo(4);
    assertThat(heard.sum(QUEUE, QueueMeasure.ABANDONED_WITHIN_THRESHOLD)).isEqualTo(2);
    assertThat(heard.sum(QUEUE, QueueMeasure.ABANDONED_SHORT)).isEqualTo(1);
    assertThat(heard.sum(QUEUE, QueueMeasure.SERVICE_LEVEL_MET)).isEqualTo(3);
    assertThat(heard.sum(QUEUE, QueueMeasure.SERVICE_LEVEL_ELIGIBLE)).isEqualTo(5);
  }

  @Test
  void aQueueWithoutThresholdHasNothingWithinIt() throws Exception {
    vendor.answers(DETAILS, rows(row("a", "\"ServiceLevelSeconds\":0,\"ServiceLevelApplies\":0")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED)).isEqualTo(1);
    assertThat(heard.sum(QUEUE, QueueMeasure.ANSWERED_WITHIN_THRESHOLD)).isEqualTo(Measure.ABSENT);
    assertThat(heard.sum(QUEUE, QueueMeasure.SERVICE_LEVEL_ELIGIBLE)).isZero();
  }

  @Test
  void wrapUpIsAbsentWhereRowsDoNotKnowIt() throws Exception {
    vendor.answers(
        DETAILS,
        rows(row("a", "")),
        rows(row("a", "\"TotalACWTime\":4")),
        rows(row("b", "\"AnsweredApplied\":0,\"AbandonedApplied\":1,\"TotalTalkTime\":null")));
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.WRAP_UP)).isEqualTo(Measure.ABSENT);
    fetch("queue");
    assertThat(heard.sum(QUEUE, QueueMeasure.WRAP_UP)).isEqualTo(4_000_000);
    // Once known, nobody answered is 0.
    Heard later = new Heard();
    source.fetch(report("queue"), Question.of(QUARTER), later);
    assertThat(later.sum(QUEUE, QueueMeasure.WRAP_UP)).isZero();
  }

  @Test
  void queuesThatAreLeftOutStayInTheSumsOfTheirAgents() throws Exception {
    source =
        open(
            Sample.settings(Mode.DETAILS, 500),
            new EntityFilter(List.of(Pattern.compile("1221")), List.of()),
            "queue",
            "agent");
    vendor.answers(DETAILS, rows(row("a", ""), row("b", "\"QueueId\":1222")));
    fetch("queue");
    fetch("agent");
    assertThat(heard.sum(QUEUE, QueueMeasure.OFFERED)).isEqualTo(1);
    assertThat(heard.rows).noneMatch(row -> row.key().ids().contains("1222"));
    assertThat(heard.sum(Key.of(Entity.AGENT, "7"), AgentMeasure.ANSWERED)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | NotFound            | VENDOR_ERROR | resultCode 1 (NotFound: Why not)",
        "2 | AuthorizationFailed | FORBIDDEN    | resultCode 2 (AuthorizationFailed: Why not); the user of the api_key lacks a permission",
        "3 | Error               | VENDOR_ERROR | resultCode 3 (Error: Why not)",
        "4 | InvalidRequest      | VENDOR_ERROR | resultCode 4 (InvalidRequest: Why not)"
      })
  void anAnswerOf200ThatSaysItFailedHasFailed(
      int code, String word, Failure failure, String words) {
    vendor.answers(
        DETAILS,
        okJson(
            "{\"resultCode\":%d,\"resultCodeName\":\"%s\",\"errorMessage\":\"Why\\n not\",\"data\":[]}"
                .formatted(code, word)));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(failure);
    assertThat(e)
        .hasMessageContaining("interaction-details at localhost: answered 200 with " + words);
    assertThat(heard.rows).isEmpty();
  }

  @Test
  void aFailureMaySayWhyInItsDataAndComeLast() {
    vendor.answers(
        DETAILS,
        okJson(
            "{\"data\":{\"ErrorType\":\"InvalidRequest\",\"Error\":\"No such field\"},"
                + "\"resultCodeName\":\"InvalidRequest\",\"resultCode\":4}"));
    assertThat(failure()).hasMessageContaining("resultCode 4 (InvalidRequest: No such field)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | AUTH      | the api_key is wrong or was removed",
        "403 | FORBIDDEN | the user of the api_key lacks a permission",
        "404 | HTTP_4XX  | check base_url",
        "429 | THROTTLED | answered 429",
        "500 | HTTP_5XX  | answered 500"
      })
  void refusalsSayWhatToDo(int status, Failure failure, String words) {
    vendor.answers(DETAILS, aResponse().withStatus(status));
    VendorException e = failure();
    assertThat(e.failure()).isEqualTo(failure);
    assertThat(e).hasMessageContaining(words);
    assertThat(e.getMessage()).doesNotContain(Sample.KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "{}",
        "{\"resultCode\":0}",
        "{\"resultCode\":0,\"data\":null}",
        "{\"resultCode\":0,\"data\":[{]}",
        "{\"resultCode\":0,\"data\":[]",
        "<html>",
        "{\"resultCode\":0,\"data\":[]}{}"
      })
  void whatIsNoAnswerIsNotTakenForNoRows(String body) {
    ResponseDefinitionBuilder answer = okJson(body);
    vendor.answers(DETAILS, answer);
    assertThat(failure().failure()).isEqualTo(Failure.MALFORMED);
  }

  private VendorException failure() {
    VendorException e = catchThrowableOfType(VendorException.class, () -> fetch("queue"));
    assertThat(e).isNotNull();
    return e;
  }

  private void fetch(String report) throws VendorException, InterruptedException {
    source.fetch(report(report), Question.of(QUARTER), heard);
  }

  private Report report(String name) {
    return source.reports().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** An answered phone call of queue 1221 and agent 7; what {@code fields} say holds instead. */
  private static String row(String id, String fields) {
    StringBuilder row = new StringBuilder("{");
    for (String field :
        List.of(
            "\"InteractionIdStr\":\"" + id + "\"",
            "\"EndedDateTimeUtc\":\"2022-07-25T15:17:05.422Z\"",
            "\"MostRecentRollupAtUtc\":\"2022-07-25T15:19:17.214Z\"",
            "\"QueueId\":1221",
            "\"AgentId\":7",
            "\"ChannelType\":2",
            "\"Direction\":0",
            "\"HasQueued\":true",
            "\"AnsweredApplied\":1",
            "\"AbandonedApplied\":0",
            "\"IsInServiceLevelApplied\":1",
            "\"ServiceLevelApplies\":1",
            "\"ServiceLevelSeconds\":20",
            "\"QueuedTime\":10",
            "\"TotalTalkTime\":30")) {
      if (!fields.contains(field.substring(0, field.indexOf(':') + 1))) {
        row.append(field).append(',');
      }
    }
    return row.append(fields.isEmpty() ? "\"TenantId\":2" : fields).append('}').toString();
  }
}
