package io.contactcenter.exporter.simulator.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private WorkSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = WorkSimulator.start(Options.strict().withClock(clock));
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aTokenIsGivenInThePublishedShape() {
    JsonNode token = TestClient.json(client.token(Credentials.USERNAME, Credentials.PASSWORD));
    JsonNode published = TestClient.published("token.json");

    assertThat(token.fieldNames()).toIterable().containsExactlyElementsOf(published::fieldNames);
    assertThat(token.path("access_token").asText()).startsWith("eyJhbGciOiJSUzI1NiJ9.");
    assertThat(token.path("token_type")).isEqualTo(published.path("token_type"));
    assertThat(token.path("expires_in")).isEqualTo(published.path("expires_in"));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody@acme.example, simulated-password",
    "supervisor@acme.example, wrong",
    "'', ''"
  })
  void badCredentialsAre400(String username, String password) {
    HttpResponse<String> refused = client.token(username, password);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(refused)).isEqualTo(TestClient.published("error-400-user.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "another_key"})
  void aBadKeyIs400InAnotherShapeHereAndAtTheReports(String key) {
    client.logIn();
    client.key(key);

    HttpResponse<String> login = client.token(Credentials.USERNAME, Credentials.PASSWORD);
    assertThat(login.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(login)).isEqualTo(TestClient.published("error-400-key.json"));
    HttpResponse<String> report = report();
    assertThat(report.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(report)).isEqualTo(TestClient.published("error-400-key.json"));
  }

  @Test
  void whatIsNoTokenIs401() {
    for (String token : new String[] {"", "nonsense"}) {
      client.bearer(token);
      HttpResponse<String> refused = report();

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(TestClient.json(refused)).isEqualTo(TestClient.published("error-401.json"));
    }
  }

  @Test
  void aTokenExpiresAfterHalfAnHourAndIsRepeatedInTheRefusal() {
    client.logIn();
    clock.advance(Duration.ofSeconds(1799));
    assertThat(report().statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));

    HttpResponse<String> refused = report();
    assertThat(refused.statusCode()).isEqualTo(401);
    JsonNode body = TestClient.json(refused);
    assertThat(body.path("error").asText()).isEqualTo("invalid_token");
    assertThat(body.path("error_description").asText())
        .isEqualTo("Access token expired: " + client.bearer());
  }

  @Test
  void logInsAreLimited() {
    for (int i = 0; i < 5; i++) {
      assertThat(client.token("nobody", "nothing").statusCode()).isEqualTo(400);
    }

    assertThat(client.token(Credentials.USERNAME, Credentials.PASSWORD).statusCode())
        .isEqualTo(429);
    assertThat(simulator.totals().violationsByGroup()).isEqualTo(Map.of("auth", 1L));
  }

  private HttpResponse<String> report() {
    return client.report(
        "rgsum-groups",
        "allpbxes",
        "2026-11-20 12:00:00",
        "2026-11-20 12:14:59",
        TestClient.NEW_YORK,
        Map.of());
  }
}
