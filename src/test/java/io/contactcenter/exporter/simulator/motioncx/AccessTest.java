package io.contactcenter.exporter.simulator.motioncx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Limit;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final String KEY = "c2ltdWxhdGVk=:a2V5LW9mLXRoZS1zaW11bGF0b3I=:";
  private static final String QUARTER =
      """
      {"StartDateTime":"2026-11-20T18:00:00Z","EndDateTime":"2026-11-20T18:14:59.999Z",
       "DateFilterField":"EndedDateTimeUtc"}""";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private MotionCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        MotionCxSimulator.start(
            Options.strict()
                .withClock(clock)
                .withRetryAfter(RetryAfter.SECONDS)
                .withLimits(Limits.CAREFUL.withReports(new Limit(4, Duration.ofMinutes(1)))));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "x-api-key, " + KEY + ", 200",
    "Authorization, apikey " + KEY + ", 200",
    "Authorization, apiKey " + KEY + ", 200",
    "Authorization, Bearer " + KEY + ", 401",
    "x-api-key, wrong, 401",
    "x-nothing, nothing, 401"
  })
  void theKeyComesInEitherHeader(String header, String value, int status) {
    client.with(header, value);
    assertThat(client.post(TestClient.DETAILS, QUARTER).statusCode()).isEqualTo(status);
    assertThat(client.get("/reporting/api/v1/lookup/queues").statusCode()).isEqualTo(status);
  }

  @Test
  void lookupsNameQueuesAndAgents() {
    JsonNode queues = TestClient.json(client.get("/reporting/api/v1/lookup/queues"));
    JsonNode agents =
        TestClient.json(client.post("/reporting/api/v1/lookup/agents?includeDisabled=true", ""));

    assertThat(queues.path("data")).hasSize(5);
    assertThat(queues.path("data").get(0).path("Id").asInt()).isEqualTo(5681);
    assertThat(queues.path("data").get(0).path("Name").asText()).isEqualTo("Orders");
    assertThat(agents.path("data")).hasSize(20);
    assertThat(agents.path("data").get(0).fieldNames())
        .toIterable()
        .containsExactly("Id", "FirstName", "LastName", "Email", "IsDisabled");
    JsonNode dispositions =
        TestClient.json(client.post("/reporting/api/v1/lookup/dispositions", ""));
    assertThat(dispositions.path("dataType").asText()).isEqualTo("DispositionResult");
  }

  @Test
  void administrationNamesWorkStatesAndRoutingProfilesOfItsTenant() {
    JsonNode states = TestClient.json(client.get("/irm/v1/workstates?TenantID=2&MaxResultCount=5"));
    assertThat(states.path("totalCount").asInt()).isEqualTo(7);
    assertThat(states.path("items"))
        .extracting(item -> item.path("name").asText())
        .containsExactly("Available", "Unavailable", "Logged Out", "ACW", "On Interaction");

    JsonNode agent = TestClient.json(client.get("/irm/v1/agent?TenantID=2&AgentID=1301"));
    assertThat(agent.path("routingProfile").path("name").asText()).isEqualTo("Team A");
    assertThat(client.get("/irm/v1/workstates?TenantID=3").statusCode()).isEqualTo(403);
    assertThat(client.get("/irm/v1/agent?TenantID=2&AgentID=1").statusCode()).isEqualTo(404);
  }

  @Test
  void reportsAreLimitedTogether() {
    for (int i = 0; i < 4; i++) {
      assertThat(client.post(TestClient.DETAILS, QUARTER).statusCode()).isEqualTo(200);
    }
    clock.advance(Duration.ofSeconds(20));
    HttpResponse<String> refused = client.post(TestClient.ROLLUP, QUARTER);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("40");
    assertThat(simulator.violations()).isEqualTo(1);
    assertThat(client.get("/reporting/api/v1/lookup/queues").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(40));
    assertThat(client.post(TestClient.ROLLUP, QUARTER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED, 429, ''",
    "UNAUTHORIZED, 401, ''",
    "FORBIDDEN, 403, AuthorizationFailed",
    "FORBIDDEN_CODE, 200, AuthorizationFailed",
    "INTERNAL_ERROR, 200, Error",
    "UNAVAILABLE, 503, ''"
  })
  void outagesAreWordedAsTheVendorDoes(Trouble trouble, int status, String word) {
    simulator.faults(Faults.of(Outage.of(trouble, "reports").times(1)));
    HttpResponse<String> response = client.post(TestClient.AGGREGATES, QUARTER);

    assertThat(response.statusCode()).isEqualTo(status);
    if (word.isEmpty()) {
      assertThat(response.body()).isEmpty();
    } else {
      assertThat(TestClient.json(response).path("resultCodeName").asText()).isEqualTo(word);
      assertThat(TestClient.json(response).path("resultCode").asInt()).isPositive();
    }
    assertThat(client.post(TestClient.DETAILS, QUARTER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reporting/api/v1/nothing", "/nowhere"})
  void unknownPathsAreNotFound(String path) {
    assertThat(client.post(path, "{}").statusCode()).isEqualTo(404);
  }
}
