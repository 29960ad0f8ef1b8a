package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Limit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");

  @Test
  void threeReportsPassInAMinuteAndNineInAQuarterHour() {
    try (RingCxSimulator simulator =
        RingCxSimulator.start(Options.strict().withClock(clock).withTokenLifetime(A_DAY))) {
      TestClient client = TestClient.loggedIn(simulator);
      List<Integer> statuses = new ArrayList<>();
      for (int minute = 0; minute < 15; minute++) {
        for (int i = 0; i < 4; i++) {
          statuses.add(report(client, i).statusCode());
        }
        clock.advance(Duration.ofSeconds(60));
      }
      int again = report(client, 0).statusCode();

      assertThat(statuses.subList(0, 12))
          .containsExactly(200, 200, 200, 429, 200, 200, 200, 429, 200, 200, 200, 429);
      assertThat(statuses.subList(12, 60)).containsOnly(429);
      assertThat(again).isEqualTo(200);
      assertThat(simulator.account().violations()).isEqualTo(51);
      assertThat(simulator.account().entries())
          .filteredOn(entry -> entry.group().equals("reports") && !entry.overLimit())
          .hasSize(10);
    }
  }

  @Test
  void aReportOverTheLimitIsRefusedWithoutABody() {
    HttpResponse<String> refused = refused(RetryAfter.NONE);

    assertThat(refused.body()).isEmpty();
    assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void retryAfterCanBeSeconds() {
    assertThat(refused(RetryAfter.SECONDS).headers().firstValue("Retry-After")).hasValue("50");
  }

  @Test
  void retryAfterCanBeADate() {
    assertThat(refused(RetryAfter.DATE).headers().firstValue("Retry-After"))
        .hasValue("Fri, 20 Nov 2026 20:06:01 GMT");
  }

  @Test
  void aRefusalForTheTokenDoesNotCountTowardsTheLimit() {
    try (RingCxSimulator simulator = RingCxSimulator.start(Options.strict().withClock(clock))) {
      TestClient stranger = new TestClient(simulator);
      for (int i = 0; i < 5; i++) {
        assertThat(report(stranger, i).statusCode()).isEqualTo(401);
      }

      assertThat(report(TestClient.loggedIn(simulator), 0).statusCode()).isEqualTo(200);
      assertThat(simulator.account().violations()).isZero();
    }
  }

  @Test
  void theDirectoryHasALimitOfItsOwn() {
    try (RingCxSimulator simulator = RingCxSimulator.start(Options.strict().withClock(clock))) {
      TestClient client = TestClient.loggedIn(simulator);
      for (int i = 0; i < 120; i++) {
        assertThat(client.get(TestClient.CX + "queue-groups").statusCode()).isEqualTo(200);
      }

      assertThat(client.get("/voice/api/v1/admin/accounts").statusCode()).isEqualTo(429);
      assertThat(report(client, 0).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void violationsAreCountedByGroup() {
    Limit one = new Limit(1, Duration.ofMinutes(1));
    Limits narrow = new Limits(List.of(one), List.of(one), one, List.of(one));
    try (RingCxSimulator simulator =
        RingCxSimulator.start(Options.strict().withClock(clock).withLimits(narrow))) {
      TestClient client = TestClient.loggedIn(simulator);
      assertThat(simulator.totals()).isEqualTo(new Book.Totals(2, Map.of()));
      assertThat(client.platformToken().statusCode()).isEqualTo(429);
      assertThat(client.form("/api/auth/login/rc/accesstoken", Map.of()).statusCode())
          .isEqualTo(429);
      for (int i = 0; i < 4; i++) {
        report(client, 0);
      }
      for (int i = 0; i < 2; i++) {
        client.get("/voice/api/v1/admin/accounts");
      }

      assertThat(simulator.totals())
          .isEqualTo(new Book.Totals(10, Map.of("auth", 2L, "reports", 3L, "directory", 1L)));
      assertThat(simulator.violations()).isEqualTo(6);
      assertThat(simulator.account().violations()).isEqualTo(6);
    }
  }

  @Test
  void theBusiestStretchCountsWhatAnOutageStruckToo() {
    try (RingCxSimulator simulator =
        RingCxSimulator.start(Options.strict().withClock(clock).withTokenLifetime(A_DAY))) {
      TestClient client = TestClient.loggedIn(simulator);
      report(client, 0);
      report(client, 1);
      simulator.faults(Faults.of(Outage.of(Trouble.INTERNAL_ERROR)));
      clock.advance(Duration.ofSeconds(30));
      report(client, 0);
      report(client, 1);
      clock.advance(Duration.ofSeconds(30));
      report(client, 0);

      Book.Account account = simulator.account();
      assertThat(account.most("reports", Duration.ofSeconds(61))).isEqualTo(5);
      assertThat(account.most("reports", Duration.ofSeconds(60))).isEqualTo(4);
      assertThat(account.most("reports", Duration.ofSeconds(30))).isEqualTo(2);
      assertThat(account.most("directory", Duration.ofSeconds(60))).isZero();
      assertThat(account.violations()).isZero();
    }
  }

  private static final Duration A_DAY = Duration.ofDays(1);

  private HttpResponse<String> refused(RetryAfter how) {
    try (RingCxSimulator simulator =
        RingCxSimulator.start(Options.strict().withClock(clock).withRetryAfter(how))) {
      TestClient client = TestClient.loggedIn(simulator);
      for (int i = 0; i < 3; i++) {
        report(client, i);
        clock.advance(Duration.ofSeconds(5));
      }
      clock.advance(Duration.ofSeconds(-5));
      HttpResponse<String> refused = report(client, 0);
      assertThat(refused.statusCode()).isEqualTo(429);
      return refused;
    }
  }

  private static HttpResponse<String> report(TestClient client, int which) {
    List<String> reports =
        List.of("agg-queue-stats", "agg-agent-stats", "agg-agent-extended-stats");
    return client.report(
        reports.get(which % 3), "2026-11-20 12:00:00", "2026-11-20 12:15:00", 15, "US/Eastern");
  }
}
