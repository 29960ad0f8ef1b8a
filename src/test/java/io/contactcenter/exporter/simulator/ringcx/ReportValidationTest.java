package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportValidationTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = RingCxSimulator.start(Options.strict().withClock(clock).withLimits(Limits.LIFTED));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0} to {1} by {2} in {3}: {4}")
  @CsvSource({
    "2026-11-20T12:00:00, 2026-11-20 13:00:00, 60, US/Eastern, startDate",
    "2026-11-20 12:00,    2026-11-20 13:00:00, 60, US/Eastern, startDate",
    "2026-02-30 12:00:00, 2026-11-20 13:00:00, 60, US/Eastern, startDate",
    "2026-11-20 12:00:00, 20.11.2026 13:00:00, 60, US/Eastern, endDate",
    "2026-11-20 12:00:00, 2026-11-20 12:00:00, 60, US/Eastern, endDate",
    "2026-11-20 12:00:00, 2026-11-20 11:00:00, 60, US/Eastern, endDate",
    "2026-11-20 10:00:00, 2026-11-20 13:00:01, 60, US/Eastern, endDate",
    "2026-11-20 13:00:00, 2026-11-20 15:00:01, 60, US/Eastern, endDate",
    "2026-11-20 12:00:00, 2026-11-20 13:00:00, 1,  US/Eastern, timeInterval",
    "2026-11-20 12:00:00, 2026-11-20 13:00:00, 20, US/Eastern, timeInterval",
    "2026-11-20 12:00:00, 2026-11-20 13:00:00, 1800, US/Eastern, timeInterval",
    "2026-11-20 12:00:00, 2026-11-20 13:00:00, 60, US/Nowhere, timeZone",
    "2026-11-20 12:00:00, 2026-11-20 13:00:00, 60, -05:00,     timeZone"
  })
  void aFaultyRequestIsRefusedWithTheAttributeNamed(
      String startDate, String endDate, int timeInterval, String timeZone, String attribute) {
    HttpResponse<String> response =
        client.report("agg-queue-stats", startDate, endDate, timeInterval, timeZone);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode body = TestClient.json(response);
    assertThat(body.path("validationErrors")).hasSize(1);
    assertThat(body.path("validationErrors").get(0).path("attributeName").asText())
        .isEqualTo(attribute);
    assertThat(body.path("generalMessage").asText()).isEqualTo("The supplied data is not valid");
    assertThat(body.path("developerMessage").asText()).isEqualTo("Bad request");
    assertThat(body.path("requestUri").asText())
        .isEqualTo(
            "/voice/api/cx/integration/v1/accounts/138885004/sub-accounts/99999033/agg-queue-stats"
                + " - POST");
    assertThat(body.path("timestamp").asLong()).isEqualTo(clock.millis());
  }

  @Test
  void aWindowMayEndFiveMinutesAgoAndLastThreeHours() {
    assertThat(
            client
                .report(
                    "agg-queue-stats",
                    "2026-11-20 12:00:00",
                    "2026-11-20 15:00:00",
                    15,
                    "US/Eastern")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    JsonNode body = TestClient.json(client.post(TestClient.CX + "agg-agent-stats", "{}"));

    assertThat(body.path("validationErrors"))
        .extracting(error -> error.path("attributeName").asText())
        .containsExactlyInAnyOrder("startDate", "endDate", "timeInterval", "timeZone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"startDate\":", "7"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertThat(client.post(TestClient.CX + "agg-queue-stats", body).statusCode()).isEqualTo(400);
  }

  @Test
  void anotherAccountIsForbidden() {
    HttpResponse<String> response =
        client.post(
            "/voice/api/cx/integration/v1/accounts/138885004/sub-accounts/1/agg-queue-stats", "{}");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(TestClient.json(response).path("developerMessage").asText())
        .isEqualTo("Access is denied.");
  }

  @Test
  void anUnknownPathIsNotFound() {
    HttpResponse<String> response = client.post(TestClient.CX + "agg-site-stats", "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(TestClient.json(response).path("generalMessage").asText())
        .isEqualTo("The resource you have requested does not exist");
  }

  @Test
  void timeIntervalCanBeReadAsSeconds() {
    try (RingCxSimulator seconds =
        RingCxSimulator.start(
            Options.strict()
                .withClock(clock)
                .withLimits(Limits.LIFTED)
                .withTimeIntervalInSeconds())) {
      TestClient other = TestClient.loggedIn(seconds);

      assertThat(
              other
                  .report(
                      "agg-queue-stats",
                      "2026-11-20 12:00:00",
                      "2026-11-20 13:00:00",
                      60,
                      "US/Eastern")
                  .statusCode())
          .isEqualTo(400);
      assertThat(
              TestClient.json(
                      other.report(
                          "agg-queue-stats",
                          "2026-11-20 12:00:00",
                          "2026-11-20 13:00:00",
                          3600,
                          "US/Eastern"))
                  .get(0)
                  .path("interval")
                  .asInt())
          .isEqualTo(60);
    }
  }
}
