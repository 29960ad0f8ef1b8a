package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidationTest {
  private static final String GROUPING = "{\"groupBy\":\"Users\"}";
  private static final String TIMES =
      "{\"timeZone\":\"UTC\",\"timeRange\":{\"timeFrom\":\"2026-11-20T17:00:00Z\","
          + "\"timeTo\":\"2026-11-20T17:59:59.999Z\"}}";
  private static final String OPTIONS =
      "{\"counters\":{\"allCalls\":{\"aggregationType\":\"Sum\"}}}";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCentralSimulator.start(Options.strict().withClock(clock).withLimits(Limits.LIFTED));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aGoodRequestIsAnswered() {
    assertThat(ask("", GROUPING, TIMES, OPTIONS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | grouping.groupBy",
        "{\"groupBy\":\"users\"} | grouping.groupBy",
        "{\"groupBy\":\"WholeCompany\"} | grouping.groupBy",
        "{\"groupBy\":\"Company\",\"keys\":[\"1\"]} | grouping",
        "{\"groupBy\":\"Users\",\"groupByMembers\":\"Queue\"} | grouping",
        "{\"groupByMembers\":\"Queues\"} | grouping.groupByMembers"
      })
  void aGroupingMustBeOneOfThoseThereAre(String grouping, String parameter) {
    assertRefused(ask("", grouping, TIMES, OPTIONS), parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T17:00:00 | 2026-11-20T18:00:00Z | UTC | timeRange.timeFrom",
        "2026-11-20T17:00:00Z | soon | UTC | timeRange.timeTo",
        "2026-11-20T17:00:00Z | 2026-11-20T16:00:00Z | UTC | timeRange.timeTo",
        "2026-11-20T17:00:00Z | 2026-11-20T18:00:00Z | Eastern | timeSettings.timeZone",
        // 184 days before now is 2026-05-20T20:05.
        "2026-05-20T20:04:59Z | 2026-05-20T21:00:00Z | UTC | timeRange.timeFrom"
      })
  void aRangeHasOffsetsAnOrderAndAZoneAndReachesNotTooFarBack(
      String from, String to, String zone, String parameter) {
    assertRefused(ask("", GROUPING, times(from, to, zone), OPTIONS), parameter);
  }

  @Test
  void aRangeMayReach184DaysBack() {
    assertThat(
            ask("", GROUPING, times("2026-05-20T20:05:00Z", "2026-05-20T21:00:00Z", "UTC"), OPTIONS)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"counters\":{\"totalCalls\":{\"aggregationType\":\"Sum\"}}} | responseOptions.counters.totalCalls",
        "{\"counters\":{\"allCalls\":{}}} | counters.allCalls.aggregationType",
        "{\"counters\":{\"allCalls\":true}} | counters.allCalls.aggregationType",
        "{\"counters\":{\"allCalls\":{\"aggregationType\":\"Sum\",\"aggregationInterval\":\"Day\"}}}"
            + " | counters.allCalls.aggregationInterval",
        "{\"counters\":{\"allCalls\":{\"aggregationType\":\"Max\"}}} | counters.allCalls.aggregationInterval",
        "{\"timers\":{\"allCalls\":{\"aggregationType\":\"Sum\"}}} | responseOptions.timers.allCalls",
        "{\"counters\":{\"queueOpportunities\":{\"aggregationType\":\"Percent\"}}}"
            + " | counters.queueOpportunities"
      })
  void optionsMustBeKnownAndFormulasWhole(String options, String parameter) {
    assertRefused(ask("", GROUPING, TIMES, options), parameter);
  }

  @Test
  void opportunitiesAreOfUsersOnly() {
    String options = "{\"counters\":{\"queueOpportunities\":{\"aggregationType\":\"Sum\"}}}";
    assertThat(ask("", GROUPING, TIMES, options).statusCode()).isEqualTo(200);
    assertRefused(
        ask("", "{\"groupBy\":\"Queues\"}", TIMES, options), "counters.queueOpportunities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "perPage=0", "perPage=201", "page=x", "perPage=-5"})
  void pagesHaveNumbersAndAtMostTwoHundredRecords(String query) {
    assertRefused(
        ask("?" + query, GROUPING, TIMES, OPTIONS), query.substring(0, query.indexOf('=')));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    JsonNode body = TestClient.json(ask("?perPage=500", "{}", "{}", "[]"));
    assertThat(body.path("errors").findValuesAsText("parameterName"))
        .containsExactly(
            "perPage",
            "grouping.groupBy",
            "timeSettings.timeZone",
            "timeRange.timeFrom",
            "timeRange.timeTo",
            "responseOptions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null"})
  void aBodyMustBeAnObject(String body) {
    HttpResponse<String> response = client.post(TestClient.AGGREGATION, body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).at("/errors/0/errorCode").asText()).isEqualTo("CMN-103");
  }

  @Test
  void whatIsNotSimulatedIsRefusedAndNotIgnored() {
    HttpResponse<String> response =
        client.post(
            TestClient.AGGREGATION,
            "{\"grouping\":%s,\"timeSettings\":%s,\"responseOptions\":%s,\"callFilters\":{\"origins\":[\"Internal\"]}}"
                .formatted(GROUPING, TIMES, OPTIONS));
    assertRefused(response, "callFilters");
  }

  private static String times(String from, String to, String zone) {
    return "{\"timeZone\":\"%s\",\"timeRange\":{\"timeFrom\":\"%s\",\"timeTo\":\"%s\"}}"
        .formatted(zone, from, to);
  }

  private HttpResponse<String> ask(String query, String grouping, String times, String options) {
    return client.post(
        TestClient.AGGREGATION + query,
        "{\"grouping\":%s,\"timeSettings\":%s,\"responseOptions\":%s}"
            .formatted(grouping, times, options));
  }

  private static void assertRefused(HttpResponse<String> response, String parameter) {
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode error = TestClient.json(response).at("/errors/0");
    assertThat(error.path("errorCode").asText()).isEqualTo("CMN-101");
    assertThat(error.path("parameterName").asText()).isEqualTo(parameter);
    assertThat(error.path("message").asText()).isNotBlank();
  }
}
