package io.contactcenter.exporter.simulator.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Limit;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
  private static final String START = "2026-11-20 12:00:00";
  private static final String END = "2026-11-20 12:14:59";

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:11.224Z");
  private WorkSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    start(Options.strict().withClock(clock));
  }

  private void start(Options options) {
    if (simulator != null) {
      simulator.close();
    }
    simulator = WorkSimulator.start(options);
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void namedPbxesAreOneCall() {
    assertThat(pbxes("acmecorp")).containsOnly("acmecorp");
    assertThat(pbxes("acmecorp2,acmecorp")).contains("acmecorp", "acmecorp2");
    assertThat(pbxes("allpbxes")).contains("acmecorp", "acmecorp2");
  }

  @Test
  void anotherPbxIsForbiddenInThePublishedShape() {
    HttpResponse<String> refused = groups("acmecorp,pbxName");

    assertThat(refused.statusCode()).isEqualTo(403);
    ObjectNode expected = (ObjectNode) TestClient.published("error-403.json");
    expected.put("timeStamp", "2026-11-20T20:05:11.224+0000");
    for (String field : new String[] {"exception", "message"}) {
      expected.put(
          field, expected.path(field).asText().replace("someuser.acme.com", Credentials.USERNAME));
    }
    assertThat(TestClient.json(refused)).isEqualTo(expected);
  }

  @Test
  void aUserWithoutLicenceIsToldSoWith400() {
    start(Options.strict().withClock(clock).withoutLicence());
    HttpResponse<String> refused = groups("acmecorp");

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode published = TestClient.published("error-400-licence.json");
    JsonNode body = TestClient.json(refused);
    assertThat(body.path("code")).isEqualTo(published.path("code"));
    assertThat(body.path("message").asText())
        .isEqualTo(
            published.path("message").asText().replace("someuser.acme.com", Credentials.USERNAME));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2026-11-20 12:00:00, 2026-11-20 12:14:59, UTC, pbxId",
    "acmecorp, 2026-11-20T12:00:00, 2026-11-20 12:14:59, UTC, startTime",
    "acmecorp, 2026-11-20 12:00:00, 2026-11-31 12:14:59, UTC, endTime",
    "acmecorp, 2026-11-20 12:00:00, '', UTC, endTime",
    "acmecorp, 2026-11-20 12:00:00, 2026-11-20 12:14:59, EST5, timeZone",
    "acmecorp, 2026-11-20 12:00:00, 2026-11-20 12:14:59, +02:00, timeZone"
  })
  void whatMakesNoSenseIs400(
      String pbx, String startTime, String endTime, String zone, String field) {
    HttpResponse<String> refused =
        client.report("rgsum-groups", pbx, startTime, endTime, zone, Map.of());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(refused).at("/details/0/path/0").asText()).isEqualTo(field);
  }

  @Test
  void membersAreAskedForOneRingGroup() {
    assertThat(members(Map.of()).statusCode()).isEqualTo(400);
    assertThat(TestClient.json(members(Map.of("extId", "100021,100022")))).isEmpty();
    assertThat(TestClient.json(members(Map.of("extId", "100021")))).isNotEmpty();
  }

  @Test
  void whatIsNotThereIs404() {
    assertThat(client.get("/analytics/work/v2/rgsum").statusCode()).isEqualTo(404);
  }

  @Test
  void thirtyReportsPassInAMinute() {
    for (int i = 0; i < 30; i++) {
      assertThat(groups("acmecorp").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = groups("acmecorp");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).isEmpty();
    assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    assertThat(simulator.violations()).isOne();

    clock.advance(Duration.ofSeconds(60));
    assertThat(groups("acmecorp").statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusalForTheTokenDoesNotCountTowardsTheLimit() {
    start(
        Options.strict()
            .withClock(clock)
            .withLimits(Limits.ASSUMED.withReports(new Limit(1, Duration.ofMinutes(1))))
            .withRetryAfter(RetryAfter.SECONDS));
    String token = client.bearer();
    client.bearer("nonsense");
    assertThat(groups("acmecorp").statusCode()).isEqualTo(401);
    client.bearer(token);
    assertThat(groups("acmecorp").statusCode()).isEqualTo(200);
    assertThat(groups("acmecorp").headers().firstValue("Retry-After")).hasValue("60");
  }

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,      429, ''",
    "UNAUTHORIZED,   401, '\"error_description\":\"Access token expired: eyJ'",
    "FORBIDDEN,      403, '\"error\":\"Access Denied\"'",
    "FORBIDDEN_CODE, 400, '\"code\":\"105-400-038\"'",
    "INTERNAL_ERROR, 500, '\"error\":\"Internal Server Error\"'",
    "UNAVAILABLE,    503, ''",
    "HTML,           200, '<html>'"
  })
  void anOutageAnswersInTheVendorsWords(Trouble trouble, int status, String body) {
    simulator.faults(Faults.of(Outage.of(trouble, "reports")));

    assertThat(groups("acmecorp").statusCode()).isEqualTo(status);
    assertThat(groups("acmecorp").body()).contains(body);
  }

  @Test
  void anAnswerCanBeCutInHalfOrNotComeAtAll() {
    String right = groups("acmecorp").body();
    simulator.faults(Faults.of(Outage.of(Trouble.TRUNCATED, "rgsum-groups")));
    assertThat(groups("acmecorp").body()).isEqualTo(right.substring(0, right.length() / 2));

    simulator.faults(Faults.of(Outage.of(Trouble.CLOSED)));
    assertThatThrownBy(() -> groups("acmecorp")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void faultsAreSwitchedOverHttp() {
    client.post(
        "/simulator/faults",
        "{\"outages\":[{\"trouble\":\"unavailable\",\"endpoints\":[\"rgsum-members\"]}]}");

    assertThat(members(Map.of("extId", "100021")).statusCode()).isEqualTo(503);
    assertThat(groups("acmecorp").statusCode()).isEqualTo(200);
    JsonNode account = TestClient.json(client.get("/simulator/account"));
    assertThat(account.path("requests")).hasSize(3);
    assertThat(account.at("/requests/1/endpoint").asText()).isEqualTo("rgsum-members");
    assertThat(account.at("/requests/1/group").asText()).isEqualTo("reports");
    assertThat(account.at("/requests/1/status").asInt()).isEqualTo(503);
  }

  private Iterable<String> pbxes(String pbxId) {
    return TestClient.json(groups(pbxId)).findValuesAsText("pbxId");
  }

  private HttpResponse<String> groups(String pbxId) {
    return client.report("rgsum-groups", pbxId, START, END, TestClient.NEW_YORK, Map.of());
  }

  private HttpResponse<String> members(Map<String, String> more) {
    return client.report("rgsum-members", "acmecorp", START, END, TestClient.NEW_YORK, more);
  }
}
