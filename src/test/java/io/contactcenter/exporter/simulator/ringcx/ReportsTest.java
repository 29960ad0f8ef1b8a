package io.contactcenter.exporter.simulator.ringcx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
  private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCxSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCxSimulator.start(
            Options.strict().withClock(clock).withLimits(Limits.LIFTED).withSeed(3));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void queueRowsHaveTheDocumentedFields() {
    JsonNode rows =
        rows("agg-queue-stats", "2026-11-20 12:00:00", "2026-11-20 13:00:00", 60, "US/Eastern");

    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "abandIxnCnt",
            "abandShortIxnCnt",
            "abandWithinSlCnt",
            "ansServicelevelCnt",
            "answIxnCnt",
            "completedContacts",
            "dateTimeFrom",
            "interval",
            "offdDirectIxnCnt",
            "overflowInIxnCnt",
            "overflowOutIxnCnt",
            "queue",
            "queuedAbandLongestQueDur",
            "queuedAndAbandIxnDur",
            "queuedAndAnswIxnDur",
            "queuedAnswLongestQueDur",
            "queueName",
            "segmentHoldTime",
            "talkingIxnDur",
            "waitDur",
            "wrapUpDur");
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.path("interval").isInt()).isTrue();
              assertThat(row.path("interval").asInt()).isEqualTo(60);
              assertThat(row.path("dateTimeFrom").asText()).isEqualTo("11-20-2026T12:00:00");
              assertThat(row.path("queue").isInt()).isTrue();
              assertThat(row.path("queuedAnswLongestQueDur").asInt())
                  .isLessThanOrEqualTo(row.path("queuedAndAnswIxnDur").asInt());
            });
    // Hold is in milliseconds and part of talk, which is in seconds.
    JsonNode support = rows.get(1);
    assertThat(support.path("queueName").asText()).isEqualTo("Support");
    assertThat(support.path("segmentHoldTime").asLong())
        .isBetween(
            support.path("talkingIxnDur").asLong() * 10,
            support.path("talkingIxnDur").asLong() * 300);
  }

  @Test
  void agentRowsHaveTheDocumentedFieldsAndTheLastNameFirst() {
    JsonNode rows =
        rows("agg-agent-stats", "2026-11-20 12:00:00", "2026-11-20 13:00:00", 60, "US/Eastern");

    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "interval",
            "dateTimeFrom",
            "agentId",
            "agentName",
            "availDur",
            "totWorkDur",
            "pauseDur",
            "waitDur",
            "adminDur",
            "directOutIxnCnt",
            "directOutIxnDur",
            "directInIxnCnt",
            "directInIxnDur");
    assertThat(rows)
        .allSatisfy(
            row -> {
              int id = row.path("agentId").asInt();
              assertThat(row.path("agentName").asText())
                  .isEqualTo("%02d, Agent".formatted(id - 1300));
              assertThat(row.path("totWorkDur").asInt())
                  .isEqualTo(row.path("availDur").asInt() + row.path("pauseDur").asInt());
            });
  }

  @Test
  void extendedRowsHaveTheDocumentedFieldsAndTheFirstNameFirst() {
    JsonNode rows =
        rows(
            "agg-agent-extended-stats",
            "2026-11-20 12:00:00",
            "2026-11-20 13:00:00",
            60,
            "US/Eastern");

    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "interval",
            "dateTimeFrom",
            "agentId",
            "agentName",
            "queue",
            "queueName",
            "talkingIxnDur",
            "wrapUpDur",
            "answIxnCnt",
            "transferOutIxnCnt");
    assertThat(rows.get(0).path("agentName").asText()).startsWith("Agent ");
  }

  @Test
  void answersAreABareArrayOfJson() {
    HttpResponse<String> response =
        client.report(
            "agg-queue-stats", "2026-11-20 12:00:00", "2026-11-20 12:15:00", 15, "US/Eastern");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("Date")).hasValue("Fri, 20 Nov 2026 20:05:00 GMT");
    assertThat(response.body()).startsWith("[{").endsWith("}]");
  }

  @Test
  void whoDoesNothingHasNoRow() {
    JsonNode rows =
        rows("agg-agent-stats", "2026-11-20 09:00:00", "2026-11-20 09:15:00", 15, "US/Eastern");

    // The crews of that hour are the early and the day crew, nine people.
    assertThat(rows).extracting(row -> row.path("agentId").asInt()).hasSize(9).doesNotContain(1320);
  }

  @Test
  void intervalsAreCutFromTheStartOfTheWindowAndTheLastMayBeShorter() {
    JsonNode rows =
        rows("agg-agent-stats", "2026-11-20 09:10:00", "2026-11-20 10:10:00", 45, "US/Eastern");

    assertThat(rows)
        .extracting(row -> row.path("dateTimeFrom").asText())
        .containsOnly("11-20-2026T09:10:00", "11-20-2026T09:55:00");
    assertThat(rows)
        .filteredOn(row -> row.path("dateTimeFrom").asText().equals("11-20-2026T09:55:00"))
        .allMatch(row -> row.path("totWorkDur").asInt() <= 900);
  }

  @ParameterizedTest(name = "{0} in {1} from {2} by {3} min")
  @CsvSource({
    "2026-11-18, America/New_York,    00:00, 15",
    "2026-11-01, America/New_York,    00:00, 60",
    "2026-03-08, America/New_York,    00:00, 30",
    "2026-04-05, Australia/Lord_Howe, 00:00, 30",
    "2026-10-04, Australia/Lord_Howe, 06:00, 15"
  })
  void rowsOfABusinessDayAddUpToTheSimulatorsOwnAccount(
      LocalDate date, String zone, String startsAt, int minutes) {
    Instant start =
        date.atTime(java.time.LocalTime.parse(startsAt)).atZone(ZoneId.of(zone)).toInstant();
    Instant end =
        date.plusDays(1)
            .atTime(java.time.LocalTime.parse(startsAt))
            .atZone(ZoneId.of(zone))
            .toInstant();
    clock.set(end.plusSeconds(300));
    client.logIn();

    JsonNode day =
        TestClient.json(
            client.get(
                "/simulator/day?date=%s&zone=%s&startsAt=%s".formatted(date, zone, startsAt)));

    assertThat(day.path("end").asText()).isEqualTo(end.toString());
    assertThat(sums("agg-queue-stats", List.of("queue"), QUEUE_FIELDS, start, end, minutes))
        .isEqualTo(account(day.path("queues"), List.of("queue"), QUEUE_FIELDS));
    assertThat(sums("agg-agent-stats", List.of("agentId"), AGENT_FIELDS, start, end, minutes))
        .isEqualTo(account(day.path("agents"), List.of("agent"), AGENT_FIELDS));
    assertThat(
            sums(
                "agg-agent-extended-stats",
                List.of("agentId", "queue"),
                AGENT_QUEUE_FIELDS,
                start,
                end,
                minutes))
        .isEqualTo(account(day.path("agentQueues"), List.of("agent", "queue"), AGENT_QUEUE_FIELDS));
  }

  // Field of the report to field of the account; peaks are no sums and left out.
  private static final Map<String, String> QUEUE_FIELDS =
      Map.ofEntries(
          Map.entry("offdDirectIxnCnt", "offeredDirect"),
          Map.entry("overflowInIxnCnt", "overflowIn"),
          Map.entry("overflowOutIxnCnt", "overflowOut"),
          Map.entry("answIxnCnt", "answered"),
          Map.entry("ansServicelevelCnt", "answeredWithinThreshold"),
          Map.entry("abandIxnCnt", "abandoned"),
          Map.entry("abandShortIxnCnt", "abandonedShort"),
          Map.entry("abandWithinSlCnt", "abandonedWithinThreshold"),
          Map.entry("queuedAndAnswIxnDur", "answeredWaitSeconds"),
          Map.entry("queuedAndAbandIxnDur", "abandonedWaitSeconds"),
          Map.entry("talkingIxnDur", "talkSeconds"),
          Map.entry("segmentHoldTime", "holdMillis"),
          Map.entry("wrapUpDur", "wrapUpSeconds"),
          Map.entry("waitDur", "agentWaitingSeconds"),
          Map.entry("completedContacts", "completed"));
  private static final Map<String, String> AGENT_FIELDS =
      Map.of(
          "totWorkDur", "loggedInSeconds",
          "pauseDur", "pausedSeconds",
          "waitDur", "waitingSeconds",
          "adminDur", "adminSeconds",
          "directInIxnCnt", "directInbound",
          "directInIxnDur", "directInboundSeconds",
          "directOutIxnCnt", "directOutbound",
          "directOutIxnDur", "directOutboundSeconds");
  private static final Map<String, String> AGENT_QUEUE_FIELDS =
      Map.of(
          "answIxnCnt", "answered",
          "talkingIxnDur", "talkSeconds",
          "wrapUpDur", "wrapUpSeconds",
          "transferOutIxnCnt", "transferredOut");

  private Map<String, Map<String, Long>> sums(
      String report,
      List<String> keys,
      Map<String, String> fields,
      Instant start,
      Instant end,
      int minutes) {
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (Instant from = start; from.isBefore(end); from = from.plus(Duration.ofHours(3))) {
      Instant to = from.plus(Duration.ofHours(3));
      JsonNode rows =
          rows(
              report,
              WIRE.format(from.atOffset(ZoneOffset.UTC)),
              WIRE.format((to.isAfter(end) ? end : to).atOffset(ZoneOffset.UTC)),
              minutes,
              "UTC");
      for (JsonNode row : rows) {
        Map<String, Long> entity = sums.computeIfAbsent(id(row, keys), id -> new TreeMap<>());
        fields.forEach((field, name) -> entity.merge(name, row.path(field).asLong(), Long::sum));
      }
    }
    return sums;
  }

  private static Map<String, Map<String, Long>> account(
      JsonNode entities, List<String> keys, Map<String, String> fields) {
    Map<String, Map<String, Long>> account = new TreeMap<>();
    for (JsonNode entity : entities) {
      Map<String, Long> figures = new TreeMap<>();
      fields.values().forEach(name -> figures.put(name, entity.path(name).asLong(-1)));
      account.put(id(entity, keys), figures);
    }
    return account;
  }

  private static String id(JsonNode row, List<String> keys) {
    List<String> ids = new ArrayList<>();
    keys.forEach(key -> ids.add(row.path(key).asText()));
    return String.join("/", ids);
  }

  private JsonNode rows(String report, String start, String end, int minutes, String zone) {
    HttpResponse<String> response = client.report(report, start, end, minutes, zone);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response);
  }
}
