package io.contactcenter.exporter.simulator.motioncx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {
  private static final String HOUR =
      "\"StartDateTime\":\"2026-11-20T18:00:00Z\",\"EndDateTime\":\"2026-11-20T18:59:59.999Z\","
          + "\"DateFilterField\":\"EndedDateTimeUtc\"";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private MotionCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        MotionCxSimulator.start(
            Options.strict().withClock(clock).withSeed(3).withLimits(Limits.LIFTED));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void rowsHaveTheFieldsOfThePublishedExampleAndTheTimeOfAfterCallWork() throws IOException {
    JsonNode example;
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/motioncx/interaction-details.json"))) {
      example = new ObjectMapper().readTree(in).path("data").get(0);
    }
    JsonNode rows = rows("\"Limit\":500");
    Set<String> fields = new HashSet<>();
    example.fieldNames().forEachRemaining(fields::add);
    fields.add("TotalACWTime");

    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      Set<String> given = new HashSet<>();
      row.fieldNames().forEachRemaining(given::add);
      assertThat(given).isEqualTo(fields);
      example
          .properties()
          .forEach(
              field -> {
                JsonNode value = row.path(field.getKey());
                if (!value.isNull() && !field.getValue().isNull()) {
                  assertThat(value.getNodeType())
                      .as(field.getKey())
                      .isEqualTo(field.getValue().getNodeType());
                }
              });
    }
  }

  @Test
  void anAnswerHasTheDocumentedEnvelope() {
    HttpResponse<String> response =
        client.post(TestClient.DETAILS, "{" + HOUR + ",\"Limit\":2,\"Offset\":1}");
    JsonNode json = TestClient.json(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(response.body()).startsWith("{\"resultCode\":0,\"resultCodeName\":\"Success\",");
    assertThat(json.path("data")).hasSize(2);
    assertThat(json.path("hasPaging").isBoolean()).isTrue();
    assertThat(json.path("paging").path("limit").asInt()).isEqualTo(2);
    assertThat(json.path("paging").path("offset").asInt()).isEqualTo(1);
    assertThat(json.path("totalResults").asInt())
        .isEqualTo(json.path("paging").path("total").asInt());
  }

  @Test
  void rowsAgreeWithThemselves() {
    JsonNode rows = rows("\"Limit\":500");

    for (JsonNode row : rows) {
      Instant started = Instant.parse(row.path("StartedDateTimeUtc").asText());
      Instant ended = Instant.parse(row.path("EndedDateTimeUtc").asText());
      assertThat(row.path("StartedEpoch").asLong()).isEqualTo(started.getEpochSecond());
      assertThat(row.path("EndedEpochQuarterHour").asLong() % 900).isZero();
      assertThat(Instant.parse(row.path("EndedQuarterHourUtc").asText()).getEpochSecond())
          .isEqualTo(row.path("EndedEpochQuarterHour").asLong());
      assertThat(row.path("InteractionTime").asDouble())
          .isCloseTo((ended.toEpochMilli() - started.toEpochMilli()) / 1000.0, within(0.002));
      assertThat(row.path("ServiceLevelApplies").asInt())
          .isGreaterThanOrEqualTo(
              row.path("DataErrorDetected").asBoolean()
                  ? 0
                  : row.path("IsInServiceLevelApplied").asInt());
      assertThat(row.path("ServiceLevelApplies").asInt() == 0)
          .isEqualTo(row.path("IsInServiceLevel").asInt() == -1);
      assertThat(row.path("QueueId").isNull()).isEqualTo(!row.path("HasQueued").asBoolean());
      assertThat(Instant.parse(row.path("MostRecentRollupAtUtc").asText())).isAfter(ended);
      assertThat(row.path("EndedDayUtc").asText()).endsWith("T05:00:00Z");
      assertThat(row.path("EndedDateUtc").asText()).endsWith("T00:00:00Z");
    }
    assertThat(rows).anyMatch(row -> row.path("IsCRMUpdateEvent").asBoolean());
    assertThat(rows)
        .anyMatch(
            row ->
                row.path("Direction").asInt() == 1
                    && row.path("QueueId").isNull()
                    && row.path("AnsweredApplied").asInt() == 1);
    assertThat(rows).extracting(row -> row.path("ChannelType").asInt()).contains(1, 2, 4, 6);
  }

  @Test
  void withoutALimitAPageHasFiveRows() {
    assertThat(rows("\"Offset\":0")).hasSize(5);
  }

  @Test
  void aPageHasNoMoreThanFiveHundredRowsWhateverIsAskedFor() {
    JsonNode rows =
        client.rows(
            TestClient.DETAILS,
            "{\"StartDateTime\":\"2026-11-19T00:00:00Z\",\"EndDateTime\":\"2026-11-20T18:59:59Z\","
                + "\"DateFilterField\":\"EndedDateTimeUtc\",\"Limit\":5000}");
    assertThat(rows).hasSize(500);
  }

  @Test
  void pagesInOrderAreTheWhole() {
    String order = "\"OrderBy\":[\"EndedDateTimeUtc\",\"InteractionIdStr\"]";
    JsonNode whole = rows("\"Limit\":500," + order);
    List<JsonNode> pages = new ArrayList<>();
    for (int offset = 0; offset < whole.size(); offset += 40) {
      rows("\"limit\":40,\"offset\":" + offset + "," + order).forEach(pages::add);
    }

    assertThat(whole.size()).isGreaterThan(100);
    assertThat(pages).containsExactlyElementsOf(whole);
    assertThat(whole)
        .extracting(row -> Instant.parse(row.path("EndedDateTimeUtc").asText()))
        .isSorted();
  }

  @Test
  void onlyTheFieldsThatAreAskedForAreThere() {
    JsonNode rows = rows("\"Fields\":[\"QueueId\",\"InteractionIdStr\",\"Nonsense\"]");
    for (JsonNode row : rows) {
      assertThat(row.fieldNames()).toIterable().containsExactly("InteractionIdStr", "QueueId");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Direction':1}                                  | Direction == 1",
        "{'Direction':{'$eq':1}}                          | Direction == 1",
        "{'Direction':{'$ne':1}}                          | Direction == 0",
        "{'ChannelType':{'$in':[1,4]}}                    | Written",
        "{'ChannelType':{'$nin':[2,6]}}                   | Written",
        "{'$or':[{'ChannelType':1},{'ChannelType':4}]}    | Written",
        "{'$and':[{'ChannelType':{'$gt':0}},{'ChannelType':{'$ne':2}},{'ChannelType':{'$lt':6}}]} |"
            + " Written",
        "{'Direction':0,'IsCRMUpdateEvent':true}          | Ticket",
        "{'$not':{'Direction':0}}                         | Direction == 1",
        "{'AgentId':{'$ne':null},'Direction':{'$not':{'$lte':0}}} | Direction == 1",
        "{'EndedDateTimeUtc':{'$gte':'2026-11-20T18:30:00Z'}} | Late"
      })
  void filtersChoose(String filter, String rule) {
    JsonNode all = rows("\"Limit\":500");
    JsonNode some = rows("\"Limit\":500,\"Filter\":" + filter.replace('\'', '"'));
    List<String> expected = new ArrayList<>();
    for (JsonNode row : all) {
      boolean wanted =
          switch (rule) {
            case "Direction == 1" -> row.path("Direction").asInt() == 1;
            case "Direction == 0" -> row.path("Direction").asInt() == 0;
            case "Written" -> Set.of(1, 4).contains(row.path("ChannelType").asInt());
            case "Ticket" ->
                row.path("IsCRMUpdateEvent").asBoolean() && row.path("Direction").asInt() == 0;
            case "Late" ->
                !Instant.parse(row.path("EndedDateTimeUtc").asText())
                    .isBefore(Instant.parse("2026-11-20T18:30:00Z"));
            default -> throw new IllegalArgumentException(rule);
          };
      if (wanted) {
        expected.add(row.path("InteractionIdStr").asText());
      }
    }

    assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(some)
        .extracting(row -> row.path("InteractionIdStr").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void queuesChooseAndNonQueuedCanBeLeftOut() {
    assertThat(rows("\"Limit\":500,\"Queues\":[5681]"))
        .isNotEmpty()
        .allMatch(row -> row.path("QueueId").asInt() == 5681);
    assertThat(rows("\"Limit\":500,\"ExcludeNonqueued\":true"))
        .isNotEmpty()
        .allMatch(row -> row.path("HasQueued").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T13:00:00-0500, 2026-11-20T13:59:59.999-0500",
    "2026-11-20T13:00:00-05:00, 2026-11-20T13:59:59.999-05:00",
    "2026-11-20T18:59:59.999Z, 2026-11-20T18:00:00Z"
  })
  void timesHaveOffsetsInBothSpellingsAndAreSwappedWhereTheyAreWrong(String start, String end) {
    JsonNode rows =
        client.rows(
            TestClient.DETAILS,
            """
            {"StartDateTime":"%s","EndDateTime":"%s","DateFilterField":"EndedDateTimeUtc",
             "Limit":500}"""
                .formatted(start, end));
    assertThat(rows).isEqualTo(rows("\"Limit\":500"));
  }

  @ParameterizedTest
  @CsvSource({"QuarterHour, -8, -5", "0, -8, -5", "Hour, -2, -2", "1, -2, -2"})
  void relativePeriodsAreCountedFromTheCurrentOne(String resolution, int from, int to) {
    JsonNode rows =
        client.rows(
            TestClient.DETAILS,
            """
            {"RelativePeriodStart":%d,"RelativePeriodEnd":%d,"Resolution":"%s",
             "DateFilterField":"EndedDateTimeUtc","Limit":500}"""
                .formatted(from, to, resolution));
    assertThat(rows).isEqualTo(rows("\"Limit\":500"));
  }

  @Test
  void aRelativeDayIsOneOfItsZone() {
    JsonNode rows =
        client.rows(
            TestClient.DETAILS,
            """
            {"RelativePeriodStart":-1,"RelativePeriodEnd":-1,"Resolution":"Day",
             "RelativeTimezone":"America/New_York","DateFilterField":"EndedDateTimeUtc",
             "OrderBy":["EndedDateTimeUtc"],"Limit":1}""");
    assertThat(rows.get(0).path("EndedDateTimeUtc").asText()).startsWith("2026-11-19T05:0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                  | Time range invalid or ambiguous",
        "{'RelativePeriodStart':-1,'RelativePeriodEnd':-1}   | Time range invalid or ambiguous",
        "{'StartDateTime':'noon','EndDateTime':'2026-11-20'} | no ISO 8601 time",
        "{'RelativePeriodStart':-1,'RelativePeriodEnd':-1,'Resolution':'Week'} | unknown Resolution",
        "[]                                                  | the body is no object"
      })
  void requestsThatMakeNoSenseFailWithinAnAnswerOf200(String body, String message) {
    HttpResponse<String> response = client.post(TestClient.DETAILS, body.replace('\'', '"'));
    JsonNode json = TestClient.json(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json.path("resultCode").asInt()).isEqualTo(4);
    assertThat(json.path("resultCodeName").asText()).isEqualTo("InvalidRequest");
    assertThat(json.path("errorMessage").asText()).contains(message);
  }

  @Test
  void anInteractionThatLastsIsOpen() {
    JsonNode rows =
        client.rows(
            TestClient.DETAILS,
            """
            {"StartDateTime":"2026-11-20T19:50:00Z","EndDateTime":"2026-11-20T20:05:00Z",
             "DateFilterField":"StartedDateTimeUtc","Limit":500,
             "Filter":{"EndedDateTimeUtc":null}}""");
    assertThat(rows)
        .isNotEmpty()
        .allMatch(row -> row.path("AnsweredApplied").asInt() == 0)
        .allMatch(row -> row.path("InteractionTime").isNull());
  }

  @Test
  void rowsMayMoveFromPageToPage() {
    try (MotionCxSimulator restless =
        MotionCxSimulator.start(Options.strict().withClock(clock).withSeed(3).withPageShifts(1))) {
      client = new TestClient(restless);
      String order = "\"OrderBy\":[\"EndedDateTimeUtc\",\"InteractionIdStr\"],\"Limit\":10";
      JsonNode first = rows(order);
      JsonNode second = rows(order + ",\"Offset\":9");
      JsonNode again = rows(order + ",\"Offset\":9");

      assertThat(second.get(0)).isNotEqualTo(first.get(9));
      assertThat(again.get(0)).isEqualTo(first.get(9));
    }
  }

  private JsonNode rows(String more) {
    return client.rows(TestClient.DETAILS, "{" + HOUR + "," + more + "}");
  }
}
