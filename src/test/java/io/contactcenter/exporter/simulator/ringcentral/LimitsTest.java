package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator = RingCentralSimulator.start(Options.strict().withClock(clock));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void everyAnswerSaysWhatIsLeftOfItsGroup() {
    assertThat(limits(ask()))
        .isEqualTo(Map.of("group", "light", "limit", "50", "left", "49", "window", "60"));
    assertThat(limits(client.get("/restapi/v1.0/account/~/call-queues")))
        .isEqualTo(Map.of("group", "medium", "limit", "40", "left", "39", "window", "60"));
    // One queue is of the group of call performance.
    assertThat(limits(client.get("/restapi/v1.0/account/~/call-queues/5681")))
        .containsEntry("left", "48");
    assertThat(limits(client.token(Credentials.JWT)))
        .isEqualTo(Map.of("group", "auth", "limit", "5", "left", "3", "window", "60"));
  }

  @Test
  void theFiftyFirstIsRefusedForAMinute() {
    for (int i = 0; i < 50; i++) {
      assertThat(ask().statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = ask();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(refused.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
    assertThat(TestClient.json(refused).at("/errors/0/errorCode").asText()).isEqualTo("CMN-301");
    assertThat(simulator.totals().violationsByGroup()).isEqualTo(Map.of("reports", 1L));
    clock.advance(Duration.ofSeconds(60));
    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestDuringThePenaltyBeginsItAnew() {
    for (int i = 0; i < 51; i++) {
      ask();
    }
    clock.advance(Duration.ofSeconds(59));
    assertThat(ask().statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(59));
    assertThat(ask().statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(60));
    assertThat(ask().statusCode()).isEqualTo(200);
    assertThat(simulator.violations()).isEqualTo(3);
  }

  private HttpResponse<String> ask() {
    return client.aggregate(
        "",
        "Company",
        "2026-11-20T17:00:00Z",
        "2026-11-20T17:14:59.999Z",
        "\"counters\":{\"allCalls\":{\"aggregationType\":\"Sum\"}}");
  }

  private static Map<String, String> limits(HttpResponse<String> response) {
    return Map.of(
        "group", header(response, "Group"),
        "limit", header(response, "Limit"),
        "left", header(response, "Remaining"),
        "window", header(response, "Window"));
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue("X-Rate-Limit-" + name).orElse("");
  }
}
