package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  private static final String QUEUES = "/restapi/v1.0/account/%s/call-queues";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = RingCentralSimulator.start(Options.strict().withClock(clock));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aJwtOpensForAnHour() {
    JsonNode token = TestClient.json(client.token(Credentials.JWT));
    assertThat(token.path("token_type").asText()).isEqualTo("bearer");
    assertThat(token.path("expires_in").asInt()).isEqualTo(3599);
    assertThat(token.path("scope").asText()).isEqualTo("Analytics ReadAccounts");
    client.bearer(token.path("access_token").asText());
    assertThat(client.get(QUEUES.formatted("~")).statusCode()).isEqualTo(200);

    clock.advance(Duration.ofHours(1));
    assertRefused(client.get(QUEUES.formatted("~")), 401, "OAU-128");
    client.bearer("nonsense");
    assertRefused(client.get(QUEUES.formatted("~")), 401, "OAU-129");
  }

  @Test
  void anotherJwtDoesNot() {
    HttpResponse<String> refused = client.token("wrong");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(refused).path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    assertRefused(client.get(QUEUES.formatted("~")), 401, "OAU-134");
  }

  @Test
  void onlyTheAccountOfTheTokenIsThere() {
    client = TestClient.loggedIn(simulator);
    assertThat(client.get(QUEUES.formatted("138885004")).statusCode()).isEqualTo(200);
    assertRefused(client.get(QUEUES.formatted("4711")), 404, "CMN-102");
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORIZED, 401, OAU-128",
    "FORBIDDEN, 403, CMN-401",
    "FORBIDDEN_CODE, 403, CMN-408",
    "THROTTLED, 429, CMN-301",
    "INTERNAL_ERROR, 500, CMN-203",
    "UNAVAILABLE, 503, CMN-201"
  })
  void outagesAreWordedAsThePlatformDoes(Trouble trouble, int status, String code) {
    client = TestClient.loggedIn(simulator);
    simulator.faults(Faults.of(Outage.of(trouble, "directory")));
    assertRefused(client.get(QUEUES.formatted("~")), status, code);
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode body = TestClient.json(response);
    assertThat(body.at("/errors/0/errorCode").asText()).isEqualTo(code);
    assertThat(body.path("errorCode").asText()).isEqualTo(code);
    assertThat(body.path("message").asText()).isNotBlank();
  }
}
