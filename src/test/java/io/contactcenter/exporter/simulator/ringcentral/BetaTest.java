package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shapes of the two betas, as their published examples have them. */
class BetaTest {
  private static final String RANGE =
      "{\"timeFrom\":\"2026-11-20T17:00:00Z\",\"timeTo\":\"2026-11-20T17:59:59.999Z\"}";

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
  void theFirstBetaAnswersAMapOfBareWholeNumbers() {
    JsonNode answer =
        json(
            client.post(
                TestClient.BETA_2021 + "?page=1&perPage=2",
                """
                {"grouping":{"groupBy":"Queues"},"timeRange":%s,"responseOptions":{"counters":{
                "callsByDirection":{"aggregationType":"Sum"},"callsByResult":{"aggregationType":"Sum"},
                "callsByActions":{"aggregationType":"Sum"}}}}"""
                    .formatted(RANGE)));

    assertThat(answer.fieldNames()).toIterable().containsExactly("data", "paging");
    assertThat(answer.path("paging").toString())
        .isEqualTo("{\"page\":1,\"perPage\":2,\"totalPages\":2,\"totalElements\":4}");
    assertThat(answer.path("data").fieldNames()).toIterable().containsExactly("5681", "5682");
    JsonNode counters = answer.at("/data/5682/counters");
    assertThat(counters.path("callsByDirection").path("inbound").isInt()).isTrue();
    assertThat(counters.path("callsByResult").fieldNames())
        .toIterable()
        .containsExactly("completed", "abandoned", "voiceMail", "connected");
    assertThat(counters.path("callsActionsCount").fieldNames())
        .toIterable()
        .containsExactly(
            "parksOn",
            "parksOff",
            "holdsOn",
            "holdsOff",
            "blindTransfer",
            "warmTransfer",
            "dtmftTransfer");
  }

  @Test
  void withoutGroupingTheFirstBetaAnswersForTheCompany() {
    JsonNode answer =
        json(
            client.post(
                TestClient.BETA_2021,
                """
                {"timeRange":%s,"responseOptions":{"timers":{"totalCallLength":{"aggregationType":"Sum"},
                "callLengthByDirection":{"aggregationType":"Sum"},
                "timeSpentByCallSegments":{"aggregationType":"Sum"}}}}"""
                    .formatted(RANGE)));

    JsonNode timers = answer.at("/data/138885004/timers");
    assertThat(timers.path("callsDurationSeconds").isInt()).isTrue();
    assertThat(timers.path("callsByDirection").fieldNames())
        .toIterable()
        .containsExactly("inboundCallsSeconds", "outboundCallsSeconds");
    assertThat(timers.path("callSegmentLengthSeconds").fieldNames())
        .toIterable()
        .containsExactly(
            "ringing",
            "liveTalk",
            "holds",
            "parks",
            "transfers",
            "ivrPrompts",
            "voiceMailing",
            "vmGreetings");
  }

  @Test
  void theSecondBetaAnswersAListWithKeyInfo() {
    JsonNode answer =
        json(
            client.post(
                TestClient.BETA_2022,
                """
                {"grouping":{"groupBy":"WholeCompany"},"timeSettings":{"timeRange":%s,
                "advancedTimeSettings":{"timeZone":"UTC"}},"responseOptions":{
                "counters":{"callsSegments":{"aggregationType":"Sum"}},
                "timers":{"allCallsDuration":{"aggregationType":"Sum"}}}}"""
                    .formatted(RANGE)));

    assertThat(answer.path("data").isArray()).isTrue();
    JsonNode company = answer.path("data").get(0);
    assertThat(company.path("key").asText()).isEqualTo("138885004");
    assertThat(company.path("keyInfo").path("name").asText()).isEqualTo("Simulated center");
    assertThat(company.at("/timers/allCalls/valueType").asText()).isEqualTo("Seconds");
    assertThat(company.at("/timers/allCalls/values").isDouble()).isTrue();
    assertThat(company.at("/counters/callsSegments/values").fieldNames())
        .toIterable()
        .containsExactly(
            "ringing",
            "liveTalk",
            "holds",
            "parks",
            "transfers",
            "ivrPrompts",
            "voicemail",
            "vmGreetings",
            "setup");
  }

  @Test
  void aBetaDoesNotKnowWhatCameLater() {
    HttpResponse<String> response =
        client.post(
            TestClient.BETA_2022,
            """
            {"grouping":{"groupBy":"Company"},"timeSettings":{"timeRange":%s},"responseOptions":{
            "counters":{"queueOpportunities":{"aggregationType":"Sum"}}}}"""
                .formatted(RANGE));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).path("errors").findValuesAsText("parameterName"))
        .containsExactly("grouping.groupBy", "responseOptions.counters.queueOpportunities");
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response);
  }
}
