package io.contactcenter.exporter.simulator.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {
  private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private WorkSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    start(options());
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void groupsHaveTheFieldsOfThePublishedExample() {
    JsonNode rows = client.groups("2026-11-20 12:00:00", "2026-11-20 12:59:59");

    assertThat(rows)
        .extracting(row -> row.path("pbxId").asText() + " " + row.path("extension").asText())
        .containsExactly(
            "acmecorp 100021", "acmecorp2 100021", "acmecorp 100022", "acmecorp2 100022");
    assertThat(rows)
        .extracting(row -> row.path("site").asText() + " " + row.path("name").asText())
        .containsExactly("East Orders", "West Support", "East Billing", "West Returns");
    assertSameShape(rows, TestClient.published("rgsum-groups.json").get(0));
  }

  @Test
  void membersHaveTheFieldsOfThePublishedExample() {
    JsonNode rows =
        client.members("100021", utc("2026-11-20T17:00:00Z"), utc("2026-11-20T18:00:00Z"), "UTC");

    assertSameShape(rows, TestClient.published("rgsum-members.json").get(0));
    // Two ring groups have that extension, one on each PBX.
    assertThat(rows)
        .extracting(row -> row.path("pbxId").asText() + " " + row.path("ringGroupName").asText())
        .containsOnly("acmecorp Orders", "acmecorp2 Support");
  }

  @Test
  void countsAndTimesHangTogetherAsInThePublishedExamples() {
    for (JsonNode row : client.groups("2026-11-20 00:00:00", "2026-11-20 14:59:59")) {
      assertThat(value(row, "totalCalls"))
          .isEqualTo(value(row, "totalAnswered") + value(row, "totalMissed"));
      assertThat(value(row, "totalMissed"))
          .isEqualTo(
              value(row, "totalAbandoned")
                  + value(row, "totalCallsToVM")
                  + value(row, "totalAdvanced"));
      assertThat(value(row, "totalInbound")).isLessThanOrEqualTo(value(row, "totalCalls"));
      assertThat(value(row, "totalRingTime")).isLessThan(value(row, "totalRgTime"));
      assertThat(value(row, "avgTalkTime"))
          .isEqualTo(value(row, "totalTalkTime") / value(row, "totalAnswered"));
      assertThat(value(row, "avgRgTime"))
          .isEqualTo(value(row, "totalRgTime") / value(row, "totalCalls"));
      assertThat(value(row, "avgAbandonedTime"))
          .isEqualTo(value(row, "totalAbandonedTime") / value(row, "totalAbandoned"));
      // Milliseconds: a conversation of less than 8 s or more than 40 minutes does not happen here.
      assertThat(value(row, "avgTalkTime")).isBetween(8_000L, 2_400_000L);
    }
  }

  @ParameterizedTest(name = "{0} in {1} from {2}, {3} min")
  @CsvSource({
    "2026-11-18, America/New_York,    00:00, 15",
    "2026-11-01, America/New_York,    00:00, 60",
    "2026-03-08, America/New_York,    00:00, 30",
    "2026-04-05, Australia/Lord_Howe, 06:00, 45"
  })
  void windowsOfABusinessDayAddUpToTheSimulatorsOwnAccount(
      LocalDate date, String zone, LocalTime startsAt, int minutes) {
    Instant start = date.atTime(startsAt).atZone(ZoneId.of(zone)).toInstant();
    Instant end = date.plusDays(1).atTime(startsAt).atZone(ZoneId.of(zone)).toInstant();
    clock.set(end.plus(Duration.ofMinutes(5)));
    client.logIn();

    JsonNode day =
        TestClient.json(
            client.get(
                "/simulator/day?date=%s&zone=%s&startsAt=%s".formatted(date, zone, startsAt)));
    assertThat(day.path("end").asText()).isEqualTo(end.toString());

    Map<String, Map<String, Long>> groups = new TreeMap<>();
    Map<String, Map<String, Long>> members = new TreeMap<>();
    for (Instant from = start; from.isBefore(end); from = from.plusSeconds(minutes * 60L)) {
      Instant to = from.plusSeconds(minutes * 60L);
      Instant until = to.isAfter(end) ? end : to;
      add(client.groups(from, until, "UTC"), GROUP_KEYS, GROUP_FIELDS, groups);
      for (String extension : List.of("100021", "100022")) {
        add(client.members(extension, from, until, "UTC"), MEMBER_KEYS, MEMBER_FIELDS, members);
      }
    }
    assertThat(groups).isEqualTo(account(day, "ringGroups", GROUP_KEYS, GROUP_FIELDS));
    assertThat(members).isEqualTo(account(day, "members", MEMBER_KEYS, MEMBER_FIELDS));

    Map<String, Map<String, Long>> wholeDay = new TreeMap<>();
    add(client.groups(start, end, "UTC"), GROUP_KEYS, GROUP_FIELDS, wholeDay);
    assertThat(wholeDay).isEqualTo(groups);
  }

  @Test
  void theZoneOfTheQueryIsThatOfTheWindow() {
    JsonNode inNewYork = client.groups("2026-11-20 12:00:00", "2026-11-20 12:59:59");
    Instant noon = utc("2026-11-20T17:00:00Z");

    assertThat(client.groups(noon, noon.plusSeconds(3600), "UTC")).isEqualTo(inNewYork);
    assertThat(client.groups(noon, noon.plusSeconds(3600), "Asia/Kolkata")).isEqualTo(inNewYork);
  }

  @Test
  void theSecondOfTheEndIsPartOfTheWindowOrNot() {
    Instant call = aCallEndsAt();
    String second = local(call);
    assertThat(calls(client.groups(second, second))).isPositive();

    stop();
    start(options().withExclusiveEnd());
    assertThat(calls(client.groups(second, second))).isZero();
    assertThat(calls(client.groups(second, local(call.plusSeconds(1))))).isPositive();
  }

  @Test
  void aCallIsShownFiveMinutesAfterItEnded() {
    Instant call = aCallEndsAt();
    String second = local(call);
    clock.set(call.plusSeconds(299));
    client.logIn();
    assertThat(calls(client.groups(second, second))).isZero();
    clock.set(call.plusSeconds(300));
    assertThat(calls(client.groups(second, second))).isPositive();
  }

  @Test
  void idleGroupsHaveARowOfZeroesOrNone() {
    JsonNode rows = client.groups("2026-11-20 12:00:00", "2026-11-20 11:00:00");
    assertThat(rows).hasSize(4);
    assertThat(calls(rows)).isZero();

    stop();
    start(options().withoutIdleGroups());
    assertThat(client.groups("2026-11-20 12:00:00", "2026-11-20 11:00:00")).isEmpty();
    assertThat(client.groups("2026-11-20 12:00:00", "2026-11-20 12:59:59")).hasSize(4);
  }

  @Test
  void whatIsOlderThanTwoYearsIsLeftOutSilently() {
    assertThat(calls(client.groups("2024-11-20 15:10:00", "2024-11-20 15:59:59"))).isPositive();
    assertThat(calls(client.groups("2024-11-20 14:00:00", "2024-11-20 15:04:59"))).isZero();
    assertThat(client.groups("2024-11-20 14:00:00", "2024-11-20 15:59:59"))
        .isEqualTo(client.groups("2024-11-20 15:05:00", "2024-11-20 15:59:59"));
  }

  private static final List<String> GROUP_KEYS = List.of("pbxId", "extension");
  private static final List<String> MEMBER_KEYS =
      List.of("pbxId", "ringGroupExtension", "extension");

  // Field of the report to field of the account.
  private static final Map<String, String> GROUP_FIELDS =
      Map.ofEntries(
          Map.entry("totalCalls", "calls"),
          Map.entry("totalInbound", "inbound"),
          Map.entry("totalAnswered", "answered"),
          Map.entry("totalMissed", "missed"),
          Map.entry("totalAbandoned", "abandoned"),
          Map.entry("totalCallsToVM", "voicemail"),
          Map.entry("totalAdvanced", "advanced"),
          Map.entry("totalRgTime", "inGroupMillis"),
          Map.entry("totalRingTime", "ringMillis"),
          Map.entry("totalTalkTime", "talkMillis"),
          Map.entry("totalAbandonedTime", "abandonedWaitMillis"));
  private static final Map<String, String> MEMBER_FIELDS =
      Map.of(
          "offered", "offered",
          "totalAnswered", "answered",
          "totalAdvanced", "advanced",
          "totalTalkTime", "talkMillis",
          "totalRingTime", "ringMillis");

  private Options options() {
    return Options.strict().withClock(clock).withLimits(Limits.LIFTED).withSeed(3);
  }

  private void start(Options options) {
    if (simulator != null) {
      simulator.close();
    }
    simulator = WorkSimulator.start(options);
    client = TestClient.loggedIn(simulator);
  }

  // The first second after noon in New York in which a call ended.
  private Instant aCallEndsAt() {
    CallLog log = new CallLog(simulator.history(), simulator.phones());
    Instant noon = utc("2026-11-20T17:00:00Z");
    return simulator.history().visits(noon.getEpochSecond(), noon.getEpochSecond() + 3600).stream()
        .flatMap(visit -> log.call(visit).stream())
        .map(Call::endedAt)
        .filter(second -> second >= noon.getEpochSecond())
        .min(Long::compare)
        .map(Instant::ofEpochSecond)
        .orElseThrow();
  }

  private static void assertSameShape(JsonNode rows, JsonNode published) {
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(published::fieldNames);
      row.fieldNames()
          .forEachRemaining(
              field ->
                  assertThat(row.path(field).getNodeType())
                      .as(field)
                      .isEqualTo(published.path(field).getNodeType()));
    }
  }

  private static void add(
      JsonNode rows,
      List<String> keys,
      Map<String, String> fields,
      Map<String, Map<String, Long>> sums) {
    for (JsonNode row : rows) {
      Map<String, Long> entity = sums.computeIfAbsent(id(row, keys), id -> new TreeMap<>());
      fields.forEach((field, name) -> entity.merge(name, value(row, field), Long::sum));
    }
  }

  private static Map<String, Map<String, Long>> account(
      JsonNode day, String list, List<String> keys, Map<String, String> fields) {
    List<String> names = List.of("pbx", "ringGroup", "member").subList(0, keys.size());
    Map<String, Map<String, Long>> account = new TreeMap<>();
    for (JsonNode entity : day.path(list)) {
      Map<String, Long> figures = new TreeMap<>();
      fields.values().forEach(name -> figures.put(name, value(entity, name)));
      account.put(id(entity, names), figures);
    }
    return account;
  }

  private static String id(JsonNode row, List<String> keys) {
    return String.join("/", keys.stream().map(key -> row.path(key).asText()).toList());
  }

  private static long calls(JsonNode rows) {
    long calls = 0;
    for (JsonNode row : rows) {
      calls += value(row, "totalCalls");
    }
    return calls;
  }

  private static long value(JsonNode row, String field) {
    assertThat(row.path(field).isIntegralNumber()).as(field).isTrue();
    return row.path(field).asLong();
  }

  private static String local(Instant instant) {
    return WIRE.format(instant.atZone(ZoneId.of(TestClient.NEW_YORK)));
  }

  private static Instant utc(String instant) {
    return Instant.parse(instant);
  }
}
