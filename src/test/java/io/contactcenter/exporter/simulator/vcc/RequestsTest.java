package io.contactcenter.exporter.simulator.vcc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
  private final VirtualClock clock = new VirtualClock("2026-11-20T20:35:00Z");
  private VccSimulator simulator = start(Options.strict().withLimits(Limits.LIFTED));
  private TestClient client = new TestClient(simulator);

  private VccSimulator start(Options options) {
    return VccSimulator.start(options.withClock(clock));
  }

  private void restart(Options options) {
    simulator.close();
    simulator = start(options);
    client = new TestClient(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme:wrong", "other:simulated-data-request-token", ":"})
  void aWrongTenantOrTokenIsRefused(String basic) {
    client.basic(basic);
    HttpResponse<String> refused = client.get("groups.json");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));

    restart(Options.strict().withUnauthorized(403));
    client.basic(basic);
    assertThat(client.get("groups.json").statusCode()).isEqualTo(403);
  }

  @Test
  void pagesHaveFiftyRowsAndBeginWhereNSays() {
    String all = "agents/agent1301/statistics.json?d=2026-11-20";
    List<JsonNode> rows = client.rows(all, "statistics", "statistic");

    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(page(all)).isEqualTo(rows.subList(0, 50));
    assertThat(page(all + "&n=0")).isEqualTo(rows.subList(0, 50));
    assertThat(page(all + "&n=51")).isEqualTo(rows.subList(50, Math.min(100, rows.size())));
    assertThat(client.get(all + "&n=5001").body()).isEqualTo("{\"statistics\":\"\"}");
    assertThat(client.get(all + "&n=x").statusCode()).isEqualTo(400);
  }

  private List<JsonNode> page(String path) {
    List<JsonNode> rows = new ArrayList<>();
    client.json(path).at("/statistics/statistic").forEach(rows::add);
    return rows;
  }

  @Test
  void listsHavePagesToo() {
    restart(Options.strict().withLimits(Limits.LIFTED).withSize(4));
    assertThat(client.json("agents.json").at("/agents/agent")).hasSize(50);
    // Eighty who work there, two who have left.
    assertThat(client.json("agents.json?n=51").at("/agents/agent")).hasSize(32);
    assertThat(client.rows("agents.json", "agents", "agent")).hasSize(82);
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-11-20 12:00Z,2026-11-20 13:00Z', 05:00 05:30",
    "'20261120T1200Z,20261120T1300Z', 05:00 05:30",
    "'20261120T120000Z,20261120T130000Z', 05:00 05:30",
    "'2026-11-20T05:00:00-07:00,2026-11-20T06:00:00-07:00', 05:00 05:30",
    "'2026-11-20 05:00,2026-11-20 06:00', 05:00 05:30",
    "'2026-11-20 05:00,2026-11-20 05:01', 05:00",
    "'2026-11-20 05:01,2026-11-20 06:00', 05:30",
    "'2026-11-20 05:00,2026-11-20 06:00&tz=America/New_York', 05:00 05:30"
  })
  void rangesOfTimesHoldTheRowsThatBeginInThem(String d, String times) {
    assertThat(times("queues/5681/statistics.json?d=" + d)).containsExactly(times.split(" "));
  }

  @Test
  void aRangeMayHoldTheRowThatBeginsAtItsEnd() {
    restart(Options.strict().withRangeIncludingEnd());
    assertThat(times("queues/5681/statistics.json?d=20261120T1200Z,20261120T1300Z"))
        .containsExactly("05:00", "05:30", "06:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19, 19",
    "20261119, 19",
    "'2026-11-19,2026-11-19', 19",
    "'2026-11-18,2026-11-20', 18 19",
    "'today-1d,today', 19",
    "today-1d, 19",
    "'today-7d,today-5d', 13 14"
  })
  void datesMeanDaysThatBeginAtMidnight(String d, String days) {
    assertThat(days("queues/5682/statistics.json?d=" + d)).containsExactly(days.split(" "));
  }

  @Test
  void aRangeOfDatesMayHoldItsLastDay() {
    restart(Options.strict().withLimits(Limits.LIFTED).withDateIncludingDay());
    assertThat(days("queues/5682/statistics.json?d=2026-11-18,2026-11-19"))
        .containsExactly("18", "19");
  }

  private List<String> days(String path) {
    return client.rows(path, "statistics", "statistic").stream()
        .map(row -> row.path("time-stamp").asText().substring(8, 10))
        .distinct()
        .toList();
  }

  @Test
  void timesAreWrittenInTheZoneAskedFor() {
    assertThat(
            client
                .json(
                    "queues/5681/statistics.json?d=2026-11-20 12:00Z,2026-11-20 12:30Z&tz=Europe/Paris")
                .at("/statistics/statistic/0/time-stamp")
                .asText())
        .isEqualTo("2026-11-20T13:00:00+01:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queues/5681/statistics.json?d=yesterday",
        "queues/5681/statistics.json?d=2026-13-01",
        "queues/5681/statistics.json?d=1,2,3",
        "queues/5681/statistics.json?tz=Mars/North",
        "queues/5681/statistics.json?colour=red",
        "queues/5681/skills.json?n=1"
      })
  void whatCannotBeReadIsABadRequest(String path) {
    assertThat(client.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queues/1/statistics.json",
        "agents/nobody/statistics.json",
        "agents/nobody.json",
        "channels/1/statistics",
        "groups/7/outboundcalls.json",
        "nothing.json"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whoHasLeftIsListedAndHasNoRows() {
    assertThat(client.rows("agents.json", "agents", "agent"))
        .filteredOn(agent -> agent.path("enabled").asText().equals("N"))
        .extracting(agent -> agent.path("agent-id").asText())
        .containsExactly("leaver", "1399");
    assertThat(client.get("agents/leaver/statuses/statistics.json").body())
        .isEqualTo("{\"statuses\":\"\"}");
  }

  @Test
  void rowsThatAreNotOverYetGrow() {
    String half = "queues/5682/statistics.json?d=20261120T2000Z,20261120T2030Z";
    clock.set(Instant.parse("2026-11-20T20:10:00Z"));
    long early = entered(half);
    clock.set(Instant.parse("2026-11-20T20:20:00Z"));
    long later = entered(half);
    clock.set(Instant.parse("2026-11-20T20:35:00Z"));
    long whole = entered(half);
    assertThat(early).isLessThan(later);
    assertThat(later).isLessThan(whole);
    clock.advance(Duration.ofHours(5));
    assertThat(entered(half)).isEqualTo(whole);
  }

  private long entered(String path) {
    return client.rows(path, "statistics", "statistic").stream()
        .mapToLong(row -> row.path("entered-count").asLong())
        .sum();
  }

  @Test
  void whoAsksTooMuchFindsItBusy() {
    restart(Options.strict());
    for (int i = 0; i < 60; i++) {
      assertThat(client.get("queues/5681/statistics.json").statusCode()).isEqualTo(200);
    }
    assertThat(client.get("queues/5681/statistics.json").statusCode()).isEqualTo(503);
    // Lists are counted apart.
    assertThat(client.get("queues.json").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));
    assertThat(client.get("queues/5681/statistics.json").statusCode()).isEqualTo(200);
    assertThat(simulator.violations()).isEqualTo(1);
  }

  @Test
  void outagesStrikeByNameAndByGroup() {
    simulator.faults(
        Faults.of(
            Outage.of(Trouble.UNAVAILABLE, "queues/statistics").retryAfter(RetryAfter.SECONDS, 30),
            Outage.of(Trouble.THROTTLED, "directory").times(1)));

    HttpResponse<String> busy = client.get("queues/5681/statistics.xml");
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(client.get("channels/21/statistics.xml").statusCode()).isEqualTo(200);
    assertThat(client.get("queues.xml").statusCode()).isEqualTo(429);
    assertThat(client.get("queues.xml").statusCode()).isEqualTo(200);
  }

  @Test
  void controlsNeedNoToken() {
    client.basic("nobody:nothing");
    assertThat(client.any("/simulator/account").body()).contains("\"total\":0");
    assertThat(client.any("/simulator/faults").statusCode()).isEqualTo(200);
    assertThat(TestClient.tree(client.any("/simulator/day?date=2026-11-19").body()).path("queues"))
        .hasSize(7);
  }

  private List<String> times(String path) {
    return client.rows(path, "statistics", "statistic").stream()
        .map(row -> row.path("time-stamp").asText().substring(11, 16))
        .distinct()
        .toList();
  }
}
