package io.contactcenter.exporter.simulator.ringcentral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregationTest {
  private static final String ALL_COUNTERS =
      """
      "counters":{"allCalls":{"aggregationType":"Sum"},"callsByDirection":{"aggregationType":"Sum"},
      "callsByOrigin":{"aggregationType":"Sum"},"callsByResponse":{"aggregationType":"Sum"},
      "callsSegments":{"aggregationType":"Sum"},"callsByResult":{"aggregationType":"Sum"},
      "callsByCompanyHours":{"aggregationType":"Sum"},"callsByQueueSla":{"aggregationType":"Sum"},
      "callsByActions":{"aggregationType":"Sum"},"callsByType":{"aggregationType":"Sum"},
      "callsByEndingParty":{"aggregationType":"Sum"},"callsByQueueHours":{"aggregationType":"Sum"}}""";
  private static final String ALL_TIMERS =
      """
      "timers":{"allCallsDuration":{"aggregationType":"Sum"},
      "callsDurationByDirection":{"aggregationType":"Sum"},
      "callsDurationByOrigin":{"aggregationType":"Sum"},
      "callsDurationByResponse":{"aggregationType":"Sum"},
      "callsSegmentsDuration":{"aggregationType":"Sum"},
      "callsDurationByResult":{"aggregationType":"Sum"},
      "callsDurationByCompanyHours":{"aggregationType":"Sum"},
      "callsDurationByQueueSla":{"aggregationType":"Sum"},
      "callsDurationByType":{"aggregationType":"Sum"},
      "callsDurationByEndingParty":{"aggregationType":"Sum"},
      "callsDurationByQueueHours":{"aggregationType":"Sum"}}""";
  private static final String FROM = "2026-11-20T17:00:00.000Z";
  private static final String TO = "2026-11-20T17:59:59.999Z";
  private static final long START = Instant.parse(FROM).getEpochSecond();

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:05:00Z");
  private RingCentralSimulator simulator;
  private TestClient client;

  @BeforeEach
  void start() {
    simulator =
        RingCentralSimulator.start(
            Options.strict().withClock(clock).withLimits(Limits.LIFTED).withSeed(3));
    client = TestClient.loggedIn(simulator);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void aRecordHasTheDocumentedNamesWhichAreNotThoseOfTheRequest() {
    JsonNode answer = answer("", "Queues", FROM, TO, ALL_COUNTERS + "," + ALL_TIMERS);

    assertThat(answer.fieldNames()).toIterable().containsExactly("paging", "data");
    assertThat(answer.path("paging").toString())
        .isEqualTo("{\"page\":1,\"perPage\":100,\"totalPages\":1,\"totalElements\":4}");
    assertThat(answer.path("data").path("groupedBy").asText()).isEqualTo("Queues");
    JsonNode support = answer.path("data").path("records").get(1);
    assertThat(support.fieldNames())
        .toIterable()
        .containsExactly("key", "info", "timers", "counters");
    assertThat(support.path("key").isTextual()).isTrue();
    assertThat(support.path("info").toString())
        .isEqualTo("{\"extensionNumber\":\"5682\",\"name\":\"Support\"}");
    assertThat(support.path("counters").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "allCalls",
            "callsByDirection",
            "callsByOrigin",
            "callsByResponse",
            "callsSegments",
            "callsByResult",
            "callsByCompanyHours",
            "callsByQueueSla",
            "callsActions",
            "callsByType",
            "callsByEndingParty",
            "callsByQueueHours");
    assertThat(support.path("timers").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "allCalls",
            "callsByDirection",
            "callsByOrigin",
            "callsByResponse",
            "callsSegments",
            "callsByResult",
            "callsByCompanyHours",
            "callsByQueueSla",
            "callsByType",
            "callsByEndingParty",
            "callsByQueueHours");
    JsonNode calls = support.path("counters").path("allCalls");
    assertThat(calls.path("valueType").asText()).isEqualTo("Instances");
    assertThat(calls.path("values").isDouble()).isTrue();
    assertThat(support.path("timers").path("allCalls").path("valueType").asText())
        .isEqualTo("Seconds");
    assertThat(support.path("counters").path("callsByQueueSla").path("values").fieldNames())
        .toIterable()
        .containsExactly("inSla", "outOfSla");
    assertThat(support.path("counters").path("callsActions").path("values").fieldNames())
        .toIterable()
        .containsExactly(
            "parkOn",
            "parkOff",
            "holdOn",
            "holdOff",
            "blindTransfer",
            "warmTransfer",
            "dtmfTransfer");
    // Seconds with fractions.
    assertThat(support.path("timers").path("callsSegments").path("values").path("setup").asText())
        .contains(".");
  }

  @Test
  void queuesAddUpToWhatHappenedInThemToCallsThatStartedInTheRange() {
    JsonNode records =
        answer("", "Queues", FROM, TO, ALL_COUNTERS + "," + ALL_TIMERS).at("/data/records");

    assertThat(records).hasSize(4);
    for (JsonNode queue : records) {
      int id = queue.path("key").asInt();
      List<Visit> visits =
          simulator.history().around(START - 7200, START + 7200).visits().stream()
              .filter(visit -> visit.queue() == id)
              .filter(visit -> visit.enteredAt() >= START && visit.enteredAt() < START + 3600)
              .toList();
      Queue plan = simulator.history().center().queue(id);
      List<Visit> answered =
          visits.stream().filter(visit -> visit.outcome() instanceof Outcome.Answered).toList();
      double talked =
          answered.stream()
              .mapToDouble(
                  visit ->
                      ((Outcome.Answered) visit.outcome()).talkedUntil() - (double) visit.leftAt())
              .sum();
      assertThat(count(queue, "allCalls", "")).isEqualTo(visits.size());
      assertThat(count(queue, "callsByDirection", "inbound")).isEqualTo(visits.size());
      assertThat(count(queue, "callsByResponse", "answered")).isEqualTo(answered.size());
      assertThat(count(queue, "callsByQueueSla", "inSla"))
          .isEqualTo(answered.stream().filter(visit -> visit.waited() <= plan.threshold()).count());
      assertThat(
              seconds(queue, "callsSegments", "liveTalk") + seconds(queue, "callsSegments", "hold"))
          .isCloseTo(talked, org.assertj.core.data.Offset.offset(1e-6));
      assertThat(
              count(queue, "callsByResult", "abandoned")
                  + count(queue, "callsByResult", "voicemail")
                  + count(queue, "callsByResult", "missed"))
          .isEqualTo(visits.size() - answered.size());
      // Who enters is offered, by the account that knows nothing of calls.
      Account account = new Account(simulator.history(), START, START + 3600);
      var sums = account.queue(plan);
      assertThat(count(queue, "allCalls", ""))
          .isEqualTo(
              sums.get(io.contactcenter.exporter.simulator.day.QueueFigure.OFFERED_DIRECT)
                  + sums.get(io.contactcenter.exporter.simulator.day.QueueFigure.OVERFLOW_IN));
    }
  }

  @Test
  void everyBreakdownByKindAddsUpToAllCallsAndTheirTime() {
    for (String grouping : List.of("Company", "Users", "UserGroups", "Sites", "Departments")) {
      JsonNode records =
          answer("", grouping, FROM, TO, ALL_COUNTERS + "," + ALL_TIMERS).at("/data/records");
      assertThat(records).isNotEmpty();
      for (JsonNode record : records) {
        for (String breakdown :
            List.of(
                "callsByDirection",
                "callsByOrigin",
                "callsByResponse",
                "callsByResult",
                "callsByCompanyHours",
                "callsByType",
                "callsByEndingParty")) {
          assertThat(sum(record.at("/counters/" + breakdown + "/values")))
              .as("%s of %s %s", breakdown, grouping, record.path("key"))
              .isEqualTo((double) count(record, "allCalls", ""));
          assertThat(sum(record.at("/timers/" + breakdown + "/values")))
              .isCloseTo(
                  seconds(record, "allCalls", ""), org.assertj.core.data.Offset.offset(1e-6));
        }
      }
    }
  }

  @Test
  void usersHaveTheirQueueCallsTheirOwnAndWhatTheyWereOffered() {
    JsonNode records =
        answer(
                "",
                "Users",
                FROM,
                TO,
                """
                "counters":{"callsByType":{"aggregationType":"Sum"},
                "callsByResponse":{"aggregationType":"Sum"},
                "queueOpportunities":{"aggregationType":"Sum"}}""")
            .at("/data/records");

    assertThat(records).hasSize(20);
    long offered = 0;
    long missed = 0;
    for (JsonNode user : records) {
      int id = user.path("key").asInt();
      List<Visit> answered =
          simulator.history().around(START - 7200, START + 7200).visits().stream()
              .filter(visit -> visit.enteredAt() >= START && visit.enteredAt() < START + 3600)
              .filter(visit -> visit.outcome() instanceof Outcome.Answered how && how.agent() == id)
              .filter(
                  visit ->
                      simulator.history().center().queue(visit.queue()).media()
                          == Queue.Media.VOICE)
              .toList();
      long direct =
          simulator.history().around(START - 7200, START + 7200).spans().stream()
              .filter(span -> span.agent() == id && span.state() == AgentState.DIRECT_INBOUND)
              .filter(span -> span.from() >= START && span.from() < START + 3600)
              .count();
      assertThat(count(user, "callsByResponse", "answered")).isEqualTo(answered.size() + direct);
      assertThat(direct)
          .isEqualTo(
              new Account(simulator.history(), START, START + 3600)
                  .agent(simulator.history().center().agent(id))
                  .get(AgentFigure.DIRECT_INBOUND));
      assertThat(count(user, "callsByType", "fromQueue"))
          .isEqualTo(count(user, "queueOpportunities", ""));
      offered += count(user, "queueOpportunities", "");
      missed += count(user, "callsByResponse", "notAnswered");
    }
    assertThat(offered).isGreaterThan(missed).isPositive();
    assertThat(missed).isPositive();
  }

  @Test
  void theCompanyCountsAContactOnceHoweverManyQueuesItWasIn() {
    JsonNode company = answer("", "Company", FROM, TO, ALL_COUNTERS).at("/data/records").get(0);
    Set<Integer> contacts = new HashSet<>();
    for (Visit visit : simulator.history().around(START - 7200, START + 7200).visits()) {
      if (visit.entry() == Visit.Entry.DIRECT
          && visit.queue() != 5690
          && visit.enteredAt() >= START
          && visit.enteredAt() < START + 3600) {
        contacts.add(visit.contact());
      }
    }
    long direct =
        simulator.history().around(START - 7200, START + 7200).spans().stream()
            .filter(
                span ->
                    span.state() == AgentState.DIRECT_INBOUND
                        || span.state() == AgentState.DIRECT_OUTBOUND)
            .map(Span::from)
            .filter(from -> from >= START && from < START + 3600)
            .count();

    assertThat(company.path("key").asText()).isEqualTo("138885004");
    assertThat(count(company, "allCalls", "")).isEqualTo(contacts.size() + direct);
    assertThat(company.path("counters").has("callsByQueueSla")).isFalse();
  }

  @Test
  void bothBordersBelongToTheRange() {
    Visit first =
        simulator.history().around(START, START + 3600).visits().stream()
            .filter(visit -> visit.queue() == 5681 && visit.enteredAt() > START)
            .findFirst()
            .orElseThrow();
    String moment = Instant.ofEpochSecond(first.enteredAt()).toString();
    String before = Instant.ofEpochSecond(first.enteredAt()).minusMillis(1).toString();

    assertThat(calls("Queues", moment, moment, "5681")).isPositive();
    assertThat(calls("Queues", before, before, "5681")).isZero();
  }

  @Test
  void aCallIsShownOnceItIsOver() {
    clock.set(Instant.parse("2026-11-20T18:01:00Z"));
    double early = total("Queues");
    clock.set(Instant.parse("2026-11-20T19:30:00Z"));
    double late = total("Queues");

    assertThat(early).isPositive().isLessThan(late);
  }

  @Test
  void idleGroupsHaveZerosOrNothing() {
    // Whole seconds at night: most users are not there.
    JsonNode records =
        answer("", "Users", "2026-11-20T10:00:00Z", "2026-11-20T10:00:59.999Z", ALL_COUNTERS)
            .at("/data/records");

    assertThat(records).anySatisfy(user -> assertThat(user.has("counters")).isFalse());
    assertThat(records)
        .anySatisfy(user -> assertThat(user.at("/counters/allCalls/values")).hasToString("0.0"));
  }

  @Test
  void pagesAreCutAndCountTheWhole() {
    Set<String> keys = new HashSet<>();
    for (int page = 1; page <= 3; page++) {
      JsonNode answer = answer("?page=" + page + "&perPage=8", "Users", FROM, TO, ALL_COUNTERS);
      assertThat(answer.path("paging").toString())
          .isEqualTo("{\"page\":" + page + ",\"perPage\":8,\"totalPages\":3,\"totalElements\":20}");
      answer.at("/data/records").forEach(record -> keys.add(record.path("key").asText()));
    }
    assertThat(keys).hasSize(20);
    assertThat(answer("?page=4&perPage=8", "Users", FROM, TO, ALL_COUNTERS).at("/data/records"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Company, 1",
    "CompanyNumbers, 2",
    "Users, 20",
    "Queues, 4",
    "IVRs, 1",
    "IVAs, 0",
    "SharedLines, 1",
    "UserGroups, 3",
    "Sites, 2",
    "Departments, 3"
  })
  void everyGroupingIsAnswered(String grouping, int groups) {
    JsonNode answer = answer("", grouping, FROM, TO, ALL_COUNTERS);
    assertThat(answer.at("/data/groupedBy").asText()).isEqualTo(grouping);
    assertThat(answer.at("/data/records")).hasSize(groups);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Queue", "UserGroup", "Site", "Department"})
  void membersOfGroupsAreUsers(String of) {
    HttpResponse<String> response =
        client.post(
            TestClient.AGGREGATION,
            """
            {"grouping":{"groupByMembers":"%s"},"timeSettings":{"timeZone":"UTC","timeRange":
            {"timeFrom":"%s","timeTo":"%s"}},"responseOptions":{%s}}"""
                .formatted(of, FROM, TO, ALL_COUNTERS));
    JsonNode answer = TestClient.json(response);
    assertThat(answer.at("/data/groupedBy").asText()).isEqualTo("Users");
    assertThat(answer.at("/data/records")).hasSize(20);
  }

  private long calls(String grouping, String from, String to, String key) {
    for (JsonNode record : answer("", grouping, from, to, ALL_COUNTERS).at("/data/records")) {
      if (record.path("key").asText().equals(key)) {
        return count(record, "allCalls", "");
      }
    }
    throw new AssertionError("no record of " + key);
  }

  private double total(String grouping) {
    double total = 0;
    for (JsonNode record : answer("", grouping, FROM, TO, ALL_COUNTERS).at("/data/records")) {
      total += count(record, "allCalls", "");
    }
    return total;
  }

  private JsonNode answer(String query, String grouping, String from, String to, String options) {
    HttpResponse<String> response = client.aggregate(query, grouping, from, to, options);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TestClient.json(response);
  }

  private static long count(JsonNode record, String counter, String value) {
    JsonNode values = record.at("/counters/" + counter + "/values");
    return (long) (value.isEmpty() ? values : values.path(value)).asDouble();
  }

  private static double seconds(JsonNode record, String timer, String value) {
    JsonNode values = record.at("/timers/" + timer + "/values");
    return (value.isEmpty() ? values : values.path(value)).asDouble();
  }

  private static double sum(JsonNode values) {
    double sum = 0;
    for (JsonNode value : values) {
      sum += value.asDouble();
    }
    return sum;
  }
}
