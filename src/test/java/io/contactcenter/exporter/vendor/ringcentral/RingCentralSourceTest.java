// Over 8 kB: one test for each thing that an answer can be.
package io.contactcenter.exporter.vendor.ringcentral;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.AGGREGATION;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.BETA_2021;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.BETA_2022;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.json;
import static io.contactcenter.exporter.vendor.ringcentral.FakeRingCentral.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingCentralSourceTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final FakeRingCentral vendor = new FakeRingCentral(SERVER);
  private final ManualClock clock = new ManualClock();
  private final OpenBudget budget = new OpenBudget();
  private final Requests requests = new Requests();
  private final Transport transport = new Transport("test");
  private final Rows rows = new Rows();

  @BeforeEach
  void letIn() {
    vendor.letsIn();
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void asksForTheQuarterAndForTheDaySoFarWithInclusiveBorders() throws Exception {
    vendor.answers(AGGREGATION, json("users.json"));
    fetch(ApiVersion.V1, List.of("direction"), "user", Sample.quarterAndDay());

    List<LoggedRequest> asked = vendor.asked(AGGREGATION);
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).getUrl()).isEqualTo(AGGREGATION + "?page=1&perPage=200");
    assertThat(asked.get(0).getHeader("Authorization")).isEqualTo("Bearer platform-access-1");
    assertThat(asked.get(0).getBodyAsString())
        .isEqualTo(
            "{\"grouping\":{\"groupBy\":\"Users\"},\"timeSettings\":{\"timeZone\":\"America/Los_Angeles\","
                + "\"timeRange\":{\"timeFrom\":\"2026-06-01T11:30:00.000Z\","
                + "\"timeTo\":\"2026-06-01T11:44:59.999Z\"}},\"responseOptions\":{\"counters\":{"
                + "\"allCalls\":{\"aggregationType\":\"Sum\"},"
                + "\"callsByDirection\":{\"aggregationType\":\"Sum\"},"
                + "\"callsByResponse\":{\"aggregationType\":\"Sum\"},"
                + "\"queueOpportunities\":{\"aggregationType\":\"Sum\"}},\"timers\":{"
                + "\"allCallsDuration\":{\"aggregationType\":\"Sum\"},"
                + "\"callsDurationByDirection\":{\"aggregationType\":\"Sum\"},"
                + "\"callsDurationByResponse\":{\"aggregationType\":\"Sum\"}}}}");
    assertThat(range(asked.get(1)).path("timeFrom").asText()).isEqualTo("2026-06-01T07:00:00.000Z");
    assertThat(range(asked.get(1)).path("timeTo").asText()).isEqualTo("2026-06-01T11:44:59.999Z");
    assertThat(rows.today().lines()).isEqualTo(rows.lines());
    assertThat(rows.rows).allMatch(row -> row.at().equals(Sample.QUARTER.start()));
    assertThat(rows.today().rows).allMatch(row -> row.at().equals(Sample.DAY.start()));
    assertThat(budget.taken())
        .containsExactly(Budget.Group.LOGIN, Budget.Group.REPORT, Budget.Group.REPORT);
    assertThat(requests.lines()).containsExactly("oauth-token", "aggregation", "aggregation");
  }

  @Test
  void readsUsersAsCallsAndAsAgents() throws Exception {
    vendor.answers(AGGREGATION, json("users.json"));
    fetch(ApiVersion.V1, Sample.ALL, "user", Sample.quarter());

    assertThat(rows.lines())
        .containsExactlyInAnyOrder(
            "calls[user, 1264917004] calls=12 time=1717290000 queue_opportunities=8",
            "calls_by_response[user, 1264917004, answered] calls=7",
            "calls_by_response[user, 1264917004, not_answered] calls=2",
            "calls_by_response[user, 1264917004, connected] calls=2",
            "calls_by_response[user, 1264917004, not_connected] calls=1",
            "calls_by_action[user, 1264917004, park_on] calls=0",
            "calls_by_action[user, 1264917004, park_off] calls=0",
            "calls_by_action[user, 1264917004, hold_on] calls=2",
            "calls_by_action[user, 1264917004, hold_off] calls=2",
            "calls_by_action[user, 1264917004, blind_transfer] calls=1",
            "calls_by_action[user, 1264917004, warm_transfer] calls=0",
            "calls_by_action[user, 1264917004, dtmf_transfer] calls=0",
            "agent[1264917004] offered=8 answered=7",
            // What is not said is absent; the third says nothing at all.
            "calls[user, 894697005] calls=0 time=0");
    assertThat(rows.rejected).isEmpty();
  }

  @Test
  void readsQueuesWithTheVendorsServiceLevelAndTalkWithItsHold() throws Exception {
    vendor.answers(AGGREGATION, json("queues.json"));
    fetch(ApiVersion.V1, List.of("queue_sla"), "queue", Sample.quarter());

    assertThat(rows.lines())
        .containsExactlyInAnyOrder(
            "calls[queue, 800100200] calls=20 time=1000125000",
            "calls_by_queue_sla[queue, 800100200, in_sla] calls=12",
            "calls_by_queue_sla[queue, 800100200, out_of_sla] calls=4",
            "queue[800100200] offered=20 answered=14 abandoned=3 missed=1 voicemail=2"
                + " talk=800000000 hold=99600000 service_level_met=12 service_level_eligible=16");
    assertThat(rows.rows.get(rows.rows.size() - 1).said()).containsExactly("Support", "voice");
    // What the figures of queues are made of is asked for though it is not shown.
    assertThat(options("counters"))
        .containsExactly(
            "allCalls",
            "callsByDirection",
            "callsByResponse",
            "callsSegments",
            "callsByResult",
            "callsByQueueSla",
            "callsByType");
  }

  @Test
  void asksForQueueSlaAndHoursOfQueuesOnly() throws Exception {
    vendor.answers(AGGREGATION, json("users.json"));
    fetch(ApiVersion.V1, Sample.ALL, "site", Sample.quarter());
    assertThat(options("counters"))
        .contains("callsByEndingParty")
        .doesNotContain("callsByQueueSla", "callsByQueueHours", "queueOpportunities");
    assertThat(source(ApiVersion.V1, Sample.ALL, "site").reports().get(0).feeds())
        .doesNotContainKeys(
            io.contactcenter.exporter.metric.Entity.CALLS_BY_QUEUE_SLA,
            io.contactcenter.exporter.metric.Entity.CALLS_BY_QUEUE_SCHEDULE);
  }

  @Test
  void passesOnValuesThatAreNewInSnakeCase() throws Exception {
    answer(
        "{\"key\":\"7\",\"counters\":{\"callsByResult\":{\"values\":{\"pickedUp\":1.0,"
            + "\"handedToAI2\":2,\"Already_snake\":\"3\"}},\"callsByMood\":{\"values\":{\"good\":1}}}}");
    fetch(ApiVersion.V1, Sample.ALL, "site", Sample.quarter());
    assertThat(rows.lines())
        .containsExactly(
            "calls_by_result[site, 7, picked_up] calls=1",
            "calls_by_result[site, 7, handed_to_ai2] calls=2",
            "calls_by_result[site, 7, already_snake] calls=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"callsByDirection\":{\"values\":{\"inbound\":1.5}}}",
        "{\"callsByDirection\":{\"values\":{\"inbound\":-1}}}",
        "{\"callsByDirection\":{\"values\":{\"inbound\":\"many\"}}}",
        "{\"callsByDirection\":{\"values\":{\"inbound\":{\"a\":1}}}}",
        "{\"callsByDirection\":{\"values\":{\"inbound\":1e15}}}",
        "{\"callsByDirection\":{\"valueType\":\"Percent\",\"values\":{\"inbound\":100}}}"
      })
  void rejectsARecordThatCannotBeRightAndKeepsTheOthers(String counters) throws Exception {
    answer(
        "{\"key\":\"7\",\"counters\":"
            + counters
            + "},{\"key\":\"8\",\"counters\":"
            + "{\"allCalls\":{\"values\":1}}}");
    fetch(ApiVersion.V1, Sample.ALL, "site", Sample.quarter());
    assertThat(rows.lines()).containsExactly("calls[site, 8] calls=1");
    assertThat(rows.rejected)
        .hasSize(2)
        .allMatch(line -> line.contains("2026-06-01T11:30:00Z Sites 7: "))
        .anyMatch(line -> line.startsWith("calls[site, 7] "))
        .anyMatch(line -> line.startsWith("calls_by_direction[site, 7, inbound] "));
  }

  @Test
  void doesNotSayWhoseRecordItRejects() throws Exception {
    answer("{\"key\":\"63190164004\",\"counters\":{\"allCalls\":{\"values\":-1}}}");
    fetch(ApiVersion.V1, Sample.ALL, "user", Sample.quarter());
    assertThat(rows.rejected)
        .isNotEmpty()
        .allMatch(line -> line.contains("Z Users: "))
        .noneMatch(line -> line.contains("Users 63190164004"));
  }

  @Test
  void rejectsRecordsWithoutAKey() throws Exception {
    answer("{\"counters\":{\"allCalls\":{\"values\":1}}},5,{\"key\":\"" + "x".repeat(201) + "\"}");
    fetch(ApiVersion.V1, Sample.ALL, "site", Sample.quarter());
    assertThat(rows.rows).isEmpty();
    assertThat(rows.rejected).hasSize(3).allMatch(line -> line.startsWith("? "));
  }

  @Test
  void leavesOutQueuesAndAgentsThatAreNotKept() throws Exception {
    vendor.answers(AGGREGATION, json("users.json"));
    EntityFilter alice = new EntityFilter(List.of(Pattern.compile("Alice")), List.of());
    SourceConfig config =
        Sample.config(
            SERVER.baseUrl(),
            Sample.settings(ApiVersion.V1, List.of("direction")),
            EntityFilter.ALL,
            alice,
            "user",
            "site");
    Source source = source(config);
    source.fetch(source.reports().get(0), Sample.quarter(), rows);
    assertThat(rows.rows)
        .extracting(row -> row.key().ids().contains("894697005"))
        .containsOnly(false);
    rows.rows.clear();
    source.fetch(source.reports().get(1), Sample.quarter(), rows);
    assertThat(rows.rows).anyMatch(row -> row.key().ids().contains("894697005"));
  }

  @Test
  void readsPageAfterPage() throws Exception {
    vendor.answers(AGGREGATION, page(1, 3, 5, "1"), page(2, 3, 5, "2"), page(3, 3, 5, "3"));
    fetch(ApiVersion.V1, List.of("direction"), "site", Sample.quarter());
    assertThat(rows.lines())
        .containsExactly(
            "calls[site, 1] calls=1", "calls[site, 2] calls=1", "calls[site, 3] calls=1");
    assertThat(vendor.asked(AGGREGATION))
        .extracting(LoggedRequest::getUrl)
        .containsExactly(
            AGGREGATION + "?page=1&perPage=200",
            AGGREGATION + "?page=2&perPage=200",
            AGGREGATION + "?page=3&perPage=200");
  }

  @Test
  void failsWhereTheListChangedFromPageToPage() {
    vendor.answers(AGGREGATION, page(1, 2, 5, "1"), page(2, 2, 6, "2"));
    assertThat(failure("site"))
        .hasMessageContaining("another number of records on page 2 than on the first");
    SERVER.resetScenarios();
    vendor.answers(AGGREGATION, page(1, 2, 5, "1"), page(1, 2, 5, "1"));
    assertThat(failure("site")).hasMessageContaining("page 1 instead of 2");
    SERVER.resetScenarios();
    vendor.answers(
        AGGREGATION,
        page(1, 3, 5, "1"),
        okJson(
            "{\"paging\":{\"page\":2,\"totalPages\":3,\"totalElements\":5},\"data\":{\"records\":[]}}"));
    assertThat(failure("site")).hasMessageContaining("nothing on page 2 of 3");
  }

  @Test
  void doesNotAskForPagesWithoutAnEnd() {
    vendor.answers(
        AGGREGATION,
        okJson(
            "{\"paging\":{\"totalPages\":1000000000000},"
                + "\"data\":{\"records\":[{\"key\":\"1\"}]}}"));
    VendorException e = failure("site");
    assertThat(e.failure()).isEqualTo(Failure.TOO_LARGE);
    assertThat(e).hasMessageContaining("more than 500 pages for one interval");
    assertThat(vendor.asked(AGGREGATION)).hasSize(500);
  }

  @Test
  void takesAnEmptyAnswerForNoCalls() throws Exception {
    vendor.answers(
        AGGREGATION,
        okJson(
            "{\"paging\":{\"page\":1,\"totalPages\":0,\"totalElements\":0},\"data\":{\"groupedBy\":\"IVAs\",\"records\":[]}}"));
    fetch(ApiVersion.V1, Sample.ALL, "iva", Sample.quarter());
    assertThat(rows.rows).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"data\":null}",
        "{\"data\":{}}",
        "null",
        "{\"data\":{\"records\":[]}} {}",
        "{\"data\":{\"records\":[{\"key\":\"1\""
      })
  void takesNothingForAnAnswerThatIsNone(String body) {
    vendor.answers(AGGREGATION, okJson(body));
    assertThat(failure("site").failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void readsAnErrorInAnAnswerThatClaimsToBeOne() {
    vendor.answers(
        AGGREGATION,
        okJson("{\"errors\":[{\"errorCode\":\"CMN-206\",\"message\":\"Internal server error\"}]}"));
    VendorException e = failure("site");
    assertThat(e.failure()).isEqualTo(Failure.VENDOR_ERROR);
    assertThat(e).hasMessageContaining("answered 200 (CMN-206: Internal server error)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | CMN-401 | application needs to have [Analytics] permission | FORBIDDEN | Settings",
        "403 | CMN-408 | user needs permission | FORBIDDEN | Admin Portal, Users, Roles",
        "401 | CMN-405 | Login to extension required | AUTH | a user with an extension",
        "401 | OAU-129 | Access token corrupted | AUTH | production or sandbox",
        "404 | CMN-102 | Resource is not found | HTTP_4XX | account_id",
        "404 | CMN-120 | Invalid URI | HTTP_4XX | base_url and api",
        "400 | CMN-101 | Parameter [x] value is invalid | HTTP_4XX | leave it out of breakdowns"
      })
  void saysWhatToDoAboutARefusal(
      int status, String code, String message, Failure failure, String advice) {
    vendor.answers(
        AGGREGATION,
        status(
            status,
            "{\"errors\":[{\"errorCode\":\"%s\",\"message\":\"%s\"}]}".formatted(code, message)));
    VendorException e = failure("site");
    assertThat(e.failure()).isEqualTo(failure);
    assertThat(e.getMessage()).contains("answered " + status, code, message, advice);
  }

  @Test
  void renewsATokenThatIsRefused() throws Exception {
    vendor.answers(
        AGGREGATION,
        status(
            401, "{\"errors\":[{\"errorCode\":\"OAU-128\",\"message\":\"Access token expired\"}]}"),
        json("users.json"));
    fetch(ApiVersion.V1, Sample.ALL, "user", Sample.quarter());
    assertThat(rows.rows).isNotEmpty();
    assertThat(vendor.asked(FakeRingCentral.TOKEN)).hasSize(2);
  }

  @Test
  void pausesForTheWholePenaltyWhereNothingIsSaid() {
    vendor.answers(AGGREGATION, status(429, "{\"errorCode\":\"CMN-301\"}"));
    assertThat(failure("site").failure()).isEqualTo(Failure.THROTTLED);
    assertThat(budget.pauses()).containsExactly(Optional.of(Duration.ofSeconds(60)));
  }

  @Test
  void waitsForTheWindowWhereNoRequestIsLeft() throws Exception {
    vendor.answers(
        AGGREGATION,
        json("users.json")
            .withHeader("X-Rate-Limit-Remaining", "0")
            .withHeader("X-Rate-Limit-Window", "45"),
        json("users.json").withHeader("X-Rate-Limit-Remaining", "49"));
    fetch(ApiVersion.V1, Sample.ALL, "user", Sample.quarterAndDay());
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(45));
  }

  @Test
  void readsTheListOfTheSecondBeta() throws Exception {
    vendor.answers(BETA_2022, json("beta-2022-shared-lines.json"));
    fetch(ApiVersion.BETA_2022, Sample.ALL, "shared_line", Sample.quarter());
    assertThat(rows.lines())
        .containsExactly(
            "calls[shared_line, 1264917004] time=0", "calls[shared_line, 894697005] time=17290000");
    assertThat(rows.rows.get(1).said()).containsExactly("Nina SharedLine");
    JsonNode body = body(vendor.asked(BETA_2022).get(0));
    assertThat(body.at("/timeSettings/timeRange/timeTo").asText())
        .isEqualTo("2026-06-01T11:44:59.999Z");
    assertThat(body.at("/timeSettings/advancedTimeSettings/timeZone").asText())
        .isEqualTo("America/Los_Angeles");
  }

  @Test
  void readsTheMapOfTheFirstBeta() throws Exception {
    vendor.answers(BETA_2021, json("beta-2021-queues.json"));
    fetch(ApiVersion.BETA_2021, List.of("direction", "result"), "queue", Sample.quarter());
    assertThat(rows.lines())
        .containsExactlyInAnyOrder(
            "calls_by_direction[queue, 9997317575, inbound] calls=60",
            "calls_by_direction[queue, 9997317575, outbound] calls=90",
            "calls_by_result[queue, 9997317575, completed] calls=10",
            "calls_by_result[queue, 9997317575, abandoned] calls=20",
            "calls_by_result[queue, 9997317575, voicemail] calls=40",
            "calls_by_result[queue, 9997317575, connected] calls=50",
            "queue[9997317575] offered=60 abandoned=20 voicemail=40",
            "calls_by_direction[queue, 8997317575, inbound] calls=21",
            "calls_by_direction[queue, 8997317575, outbound] calls=7",
            "calls_by_result[queue, 8997317575, completed] calls=0",
            "calls_by_result[queue, 8997317575, abandoned] calls=0",
            "calls_by_result[queue, 8997317575, voicemail] calls=11",
            "calls_by_result[queue, 8997317575, connected] calls=7",
            "queue[8997317575] offered=21 abandoned=0 voicemail=11");
    JsonNode body = body(vendor.asked(BETA_2021).get(0));
    assertThat(body.at("/timeRange/timeFrom").asText()).isEqualTo("2026-06-01T11:30:00.000Z");
    assertThat(body.has("timeSettings")).isFalse();
  }

  @Test
  void asksTheFirstBetaForTheCompanyWithoutAGrouping() throws Exception {
    vendor.answers(BETA_2021, json("beta-2021-company.json"));
    fetch(ApiVersion.BETA_2021, Sample.ALL, "company", Sample.quarter());
    assertThat(rows.lines())
        .containsExactly(
            "calls[company, 8557317575] time=1000000000",
            "calls_by_direction[company, 8557317575, inbound] time=700000000",
            "calls_by_direction[company, 8557317575, outbound] time=300000000");
    assertThat(body(vendor.asked(BETA_2021).get(0)).has("grouping")).isFalse();
  }

  private void answer(String records) {
    vendor.answers(AGGREGATION, okJson("{\"data\":{\"records\":[" + records + "]}}"));
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder page(
      int number, int pages, int elements, String key) {
    return okJson(
        ("{\"data\":{\"records\":[{\"key\":\"%s\",\"counters\":{\"allCalls\":{\"values\":1.0}}}]},"
                + "\"paging\":{\"page\":%d,\"perPage\":200,\"totalPages\":%d,\"totalElements\":%d}}")
            .formatted(key, number, pages, elements));
  }

  private List<String> options(String kind) throws Exception {
    List<String> names = new java.util.ArrayList<>();
    body(vendor.asked(AGGREGATION).get(0))
        .at("/responseOptions/" + kind)
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private static JsonNode range(LoggedRequest request) throws Exception {
    return body(request).at("/timeSettings/timeRange");
  }

  private static JsonNode body(LoggedRequest request) throws Exception {
    return new ObjectMapper().readTree(request.getBodyAsString());
  }

  private VendorException failure(String report) {
    VendorException e =
        catchThrowableOfType(
            VendorException.class,
            () -> fetch(ApiVersion.V1, Sample.ALL, report, Sample.quarter()));
    assertThat(e).isNotNull();
    assertThat(e.getMessage())
        .doesNotContain(Sample.CLIENT_ID, Sample.CLIENT_SECRET, Sample.JWT, "platform-access");
    return e;
  }

  private void fetch(ApiVersion api, List<String> breakdowns, String report, Question question)
      throws Exception {
    Source source = source(api, breakdowns, report);
    source.fetch(source.reports().get(0), question, rows);
  }

  private Source source(ApiVersion api, List<String> breakdowns, String report) {
    return source(Sample.config(SERVER.baseUrl(), Sample.settings(api, breakdowns), report));
  }

  private Source source(SourceConfig config) {
    return new RingCentralVendor(transport)
        .open(config, new SourceContext(clock, new VendorClock(clock), budget, requests, 100_000));
  }
}
