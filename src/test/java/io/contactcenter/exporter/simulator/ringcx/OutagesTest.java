package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Book;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutagesTest {
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

  @ParameterizedTest
  @CsvSource({
    "THROTTLED,      429, ''",
    "UNAUTHORIZED,   401, 'JWT is expired.'",
    "FORBIDDEN,      403, '\"developerMessage\":\"Access is denied.\"'",
    "FORBIDDEN_CODE, 403, '\"errorCode\":\"access.denied.exception\"'",
    "INTERNAL_ERROR, 500, '\"developerMessage\":\"Internal server error\"'",
    "UNAVAILABLE,    503, ''",
    "HTML,           200, '<html>'"
  })
  void anOutageAnswersInTheVendorsWords(Trouble trouble, int status, String body) {
    simulator.faults(Faults.of(Outage.of(trouble)));

    assertThat(report().statusCode()).isEqualTo(status);
    assertThat(report().body()).contains(body);
  }

  @Test
  void throttlingCanSayWhenToComeBack() {
    simulator.faults(
        Faults.of(Outage.of(Trouble.THROTTLED).retryAfter(RetryAfter.SECONDS, 7).times(1)));
    assertThat(report().headers().firstValue("Retry-After")).hasValue("7");

    simulator.faults(Faults.of(Outage.of(Trouble.THROTTLED).retryAfter(RetryAfter.DATE, 7)));
    assertThat(report().headers().firstValue("Retry-After"))
        .hasValue("Fri, 20 Nov 2026 20:05:08 GMT");
    assertThat(simulator.account().violations()).isZero();
  }

  @Test
  void anOutageCanBeCountedInRequests() {
    simulator.faults(Faults.of(Outage.of(Trouble.INTERNAL_ERROR).times(2)));

    assertThat(report().statusCode()).isEqualTo(500);
    assertThat(report().statusCode()).isEqualTo(500);
    assertThat(report().statusCode()).isEqualTo(200);
  }

  @Test
  void anOutageCanLastForAWhile() {
    simulator.faults(Faults.of(Outage.of(Trouble.UNAVAILABLE).lasting(30)));

    assertThat(report().statusCode()).isEqualTo(503);
    clock.advance(Duration.ofSeconds(29));
    assertThat(report().statusCode()).isEqualTo(503);
    clock.advance(Duration.ofSeconds(1));
    assertThat(report().statusCode()).isEqualTo(200);
  }

  @Test
  void anOutageCanConcernSomeEndpointsOnly() {
    simulator.faults(
        Faults.of(
            Outage.of(Trouble.INTERNAL_ERROR, "directory"),
            Outage.of(Trouble.UNAVAILABLE, "agg-agent-stats")));

    assertThat(report().statusCode()).isEqualTo(200);
    assertThat(client.get("/voice/api/v1/admin/accounts").statusCode()).isEqualTo(500);
    assertThat(client.post(TestClient.CX + "agg-agent-stats", "{}").statusCode()).isEqualTo(503);
  }

  @Test
  void aTruncatedAnswerIsTheFirstHalfOfTheRightOne() {
    String right = report().body();
    simulator.faults(Faults.of(Outage.of(Trouble.TRUNCATED)));

    assertThat(report().body()).isEqualTo(right.substring(0, right.length() / 2));
  }

  @Test
  void aSlowAnswerIsTheRightOneButLate() {
    String right = report().body();
    simulator.faults(Faults.of(Outage.of(Trouble.SLOW).late(0.4)));

    long before = System.nanoTime();
    assertThat(report().body()).isEqualTo(right);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(399));
  }

  @Test
  void aClosedConnectionHasNoAnswer() {
    simulator.faults(Faults.of(Outage.of(Trouble.CLOSED)));

    assertThatThrownBy(this::report).isInstanceOf(UncheckedIOException.class);
    assertThat(last().status()).isZero();
  }

  @Test
  void aConnectionCanBeClosedLate() {
    simulator.faults(Faults.of(Outage.of(Trouble.CLOSED).late(0.4)));
    long before = System.nanoTime();

    assertThatThrownBy(this::report).isInstanceOf(UncheckedIOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(399));
  }

  @Test
  void aHangingRequestIsNotAnsweredUntilTheSimulatorCloses() {
    simulator.faults(Faults.of(Outage.of(Trouble.HANG)));

    CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(this::report);
    Awaitility.await().until(() -> last().endpoint().equals("agg-queue-stats"));
    assertThatThrownBy(() -> answer.get(200, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    simulator.close();
    Awaitility.await().until(answer::isDone);
  }

  @Test
  void faultsAreSwitchedOnAndOffOverHttp() {
    HttpResponse<String> set =
        client.post(
            "/simulator/faults",
            """
            {"outages": [{"trouble": "throttled", "endpoints": ["reports"], "times": 1,
                          "retryAfter": "seconds", "retryAfterSeconds": 12}],
             "late": {"share": 0.1, "afterSeconds": 1}, "corrected": {"share": 0.2, "afterSeconds": 2},
             "wavering": {"share": 0.3, "afterSeconds": 3}, "vanished": {"share": 0.4, "afterSeconds": 4},
             "split": {"share": 0.5, "afterSeconds": 5}}""");
    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(TestClient.json(client.get("/simulator/faults"))).isEqualTo(TestClient.json(set));

    assertThat(TestClient.json(set).path("wavering").path("share").asDouble()).isEqualTo(0.3);
    assertThat(TestClient.json(set).path("split").path("afterSeconds").asInt()).isEqualTo(5);
    HttpResponse<String> struck = report();
    assertThat(struck.statusCode()).isEqualTo(429);
    assertThat(struck.headers().firstValue("Retry-After")).hasValue("12");
    client.post("/simulator/faults", "{}");
    assertThat(report().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"outages\":[{\"trouble\":\"gremlins\"}]} | unknown word gremlins",
        "{\"outage\":[]}                             | unknown key outage",
        "{\"late\":{\"share\":2}}                    | share must be from 0 to 1",
        "{\"split\":{\"afterSeconds\":-1}}           | afterSeconds must be at least 0",
        "{                                           | end-of-input"
      })
  void faultyFaultsAreRefused(String body, String message) {
    HttpResponse<String> response = client.post("/simulator/faults", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).path("error").asText()).contains(message);
  }

  @Test
  void theAccountListsEveryRequest() {
    report();
    client.get("/voice/api/v1/admin/accounts");
    client.get("/nowhere");

    JsonNode account = TestClient.json(client.get("/simulator/account"));
    assertThat(account.path("total").asInt()).isEqualTo(5);
    assertThat(account.path("violations").asInt()).isZero();
    assertThat(account.path("requests"))
        .extracting(
            request -> request.path("endpoint").asText() + " " + request.path("status").asInt())
        .containsExactly(
            "oauth-token 200", "login 200", "agg-queue-stats 200", "accounts 200", "unknown 404");
    assertThat(account.path("requests").get(0).path("at").asText())
        .isEqualTo("2026-11-20T20:05:00Z");
  }

  private Book.Entry last() {
    Book.Account account = simulator.account();
    return account.entries().get(account.entries().size() - 1);
  }

  private HttpResponse<String> report() {
    return client.report(
        "agg-queue-stats", "2026-11-20 12:00:00", "2026-11-20 13:00:00", 60, "US/Eastern");
  }
}
