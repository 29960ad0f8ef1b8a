package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.CallsMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcentral.RingCentralVendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A RingCentral account whose every user had calls in every interval, with every counter and timer
 * of every grouping.
 *
 * @param recordsOfEach how many records of a user there are, which the exporter adds up
 */
record LargeRingCentral(int users, List<String> breakdowns, int recordsOfEach)
    implements LargeAccount {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long SECOND = 1_000_000;

  /** All that calls can be told apart by. */
  static final List<String> EVERY_BREAKDOWN =
      List.of(
          "direction",
          "origin",
          "response",
          "segment",
          "result",
          "company_schedule",
          "queue_sla",
          "action",
          "call_type",
          "ending_party",
          "queue_schedule");

  /**
   * What a metric is asked for as, what it is called in the answer, and its values; in the order of
   * {@link #EVERY_BREAKDOWN}.
   */
  private record Metric(String counter, String timer, String name, List<String> values) {}

  private static final List<String> HOURS = List.of("businessHours", "afterHours");

  // Business Analytics OpenAPI document and SDK of 2026.
  private static final List<Metric> METRICS =
      List.of(
          new Metric(
              "callsByDirection",
              "callsDurationByDirection",
              "callsByDirection",
              List.of("inbound", "outbound")),
          new Metric(
              "callsByOrigin",
              "callsDurationByOrigin",
              "callsByOrigin",
              List.of("internal", "external")),
          new Metric(
              "callsByResponse",
              "callsDurationByResponse",
              "callsByResponse",
              List.of("answered", "notAnswered", "connected", "notConnected")),
          new Metric(
              "callsSegments",
              "callsSegmentsDuration",
              "callsSegments",
              List.of(
                  "ringing",
                  "liveTalk",
                  "hold",
                  "park",
                  "transfer",
                  "ivrPrompt",
                  "voicemail",
                  "vmGreeting",
                  "setup",
                  "forwarding")),
          new Metric(
              "callsByResult",
              "callsDurationByResult",
              "callsByResult",
              List.of(
                  "completed",
                  "abandoned",
                  "voicemail",
                  "missed",
                  "accepted",
                  "unknown",
                  "transferred",
                  "pickedUp",
                  "answeredElsewhere",
                  "forwarded")),
          new Metric(
              "callsByCompanyHours", "callsDurationByCompanyHours", "callsByCompanyHours", HOURS),
          new Metric(
              "callsByQueueSla",
              "callsDurationByQueueSla",
              "callsByQueueSla",
              List.of("inSla", "outOfSla")),
          new Metric(
              "callsByActions",
              "",
              "callsActions",
              List.of(
                  "parkOn",
                  "parkOff",
                  "holdOn",
                  "holdOff",
                  "blindTransfer",
                  "warmTransfer",
                  "dtmfTransfer")),
          new Metric(
              "callsByType",
              "callsDurationByType",
              "callsByType",
              List.of(
                  "direct",
                  "fromQueue",
                  "parkRetrieval",
                  "transferred",
                  "outbound",
                  "overflow",
                  "queueCallPickup")),
          new Metric(
              "callsByEndingParty",
              "callsDurationByEndingParty",
              "callsByEndingParty",
              List.of("caller", "callee", "system")),
          new Metric("callsByQueueHours", "callsDurationByQueueHours", "callsByQueueHours", HOURS));

  @Override
  public String type() {
    return "ringcentral";
  }

  @Override
  public String size() {
    return "%,d users, %,d queues, %,d user groups, %,d sites, the company"
        .formatted(users, queues(), userGroups(), sites());
  }

  private int queues() {
    return users / 25;
  }

  private int userGroups() {
    return users / 20;
  }

  private int sites() {
    return users / 50;
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new RingCentralVendor(transport);
  }

  @Override
  public String settings() {
    return "limits: {series: 2000000, response_bytes: %dMiB}"
        .formatted(recordsOfEach == 1 ? 64 : 512);
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        client_id: id
        client_secret: secret
        jwt: jwt
        groupings: [Company, Queues, Users, UserGroups, Sites]
        breakdowns: [%s]
        """
        .formatted(vendor, String.join(", ", breakdowns));
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(5);
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of(
        "report", List.of(new RateLimit(40, Duration.ofMinutes(1))),
        "directory", List.of(new RateLimit(10, Duration.ofMinutes(1))),
        "login", List.of(new RateLimit(5, Duration.ofMinutes(1))));
  }

  @Override
  public String group(Asked asked) {
    return switch (asked.last()) {
      case "fetch" -> "report";
      case "token" -> "login";
      default -> "directory";
    };
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    switch (asked.last()) {
      case "fetch" -> answer.json(json -> aggregation(asked, json));
      case "token" -> answer.json(LargeRingCentral::token);
      case "extension" ->
          answer.json(json -> page(asked, users, json, number -> user(number, json)));
      case "call-queues" ->
          answer.json(json -> page(asked, queues(), json, number -> queue(number, json)));
      default -> answer.json(json -> queue(Integer.parseInt(asked.last()) - id("Queues", 0), json));
    }
  }

  private static void token(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("access_token", "platform-token");
    json.writeStringField("token_type", "bearer");
    json.writeNumberField("expires_in", 3600);
    json.writeStringField("refresh_token", "refresh-token");
    json.writeEndObject();
  }

  private static void user(int number, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", id("Users", number));
    json.writeStringField("extensionNumber", Integer.toString(10_000 + number));
    json.writeStringField("name", name("Users", number));
    json.writeStringField("type", "User");
    json.writeObjectFieldStart("contact");
    json.writeStringField("department", "Department " + number % 50);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void queue(int number, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(id("Queues", number)));
    json.writeStringField("extensionNumber", Integer.toString(50_000 + number));
    json.writeStringField("name", name("Queues", number));
    json.writeObjectFieldStart("serviceLevelSettings");
    json.writeNumberField("slaThresholdSeconds", 20);
    json.writeNumberField("abandonedThresholdSeconds", 5);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes one element of a list. */
  private interface Element {
    void write(int number) throws IOException;
  }

  private static void page(Asked asked, int all, JsonGenerator json, Element element)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("records");
    elements(asked, all, element);
    json.writeEndArray();
    paging(asked, all, json);
    json.writeEndObject();
  }

  private static void elements(Asked asked, int all, Element element) throws IOException {
    int size = Integer.parseInt(asked.parameter("perPage"));
    int first = (Integer.parseInt(asked.parameter("page")) - 1) * size;
    for (int number = first; number < Math.min(all, first + size); number++) {
      element.write(number);
    }
  }

  private static void paging(Asked asked, int all, JsonGenerator json) throws IOException {
    int size = Integer.parseInt(asked.parameter("perPage"));
    json.writeObjectFieldStart("paging");
    json.writeNumberField("page", Integer.parseInt(asked.parameter("page")));
    json.writeNumberField("perPage", size);
    json.writeNumberField("totalPages", (all + size - 1) / size);
    json.writeNumberField("totalElements", all);
    json.writeEndObject();
  }

  private void aggregation(Asked asked, JsonGenerator json) throws IOException {
    JsonNode body = MAPPER.readTree(asked.body());
    String grouping = body.path("grouping").path("groupBy").asText();
    JsonNode range = body.path("timeSettings").path("timeRange");
    long first = number(Instant.parse(range.path("timeFrom").asText()));
    long last = number(Instant.parse(range.path("timeTo").asText()));
    JsonNode options = body.path("responseOptions");
    json.writeStartObject();
    paging(asked, groups(grouping), json);
    json.writeObjectFieldStart("data");
    json.writeStringField("groupedBy", grouping);
    json.writeArrayFieldStart("records");
    elements(
        asked,
        groups(grouping),
        number -> {
          long calls = 0;
          for (long interval = first; interval <= last; interval++) {
            calls += calls(number, interval);
          }
          for (int i = 0; i < (grouping.equals("Users") ? recordsOfEach : 1); i++) {
            record(grouping, number, calls, last - first + 1, options, json);
          }
        });
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void record(
      String grouping, int number, long calls, long intervals, JsonNode options, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("key", Integer.toString(id(grouping, number)));
    json.writeObjectFieldStart("info");
    json.writeStringField("extensionNumber", Integer.toString(10_000 + number));
    json.writeStringField("name", name(grouping, number));
    json.writeEndObject();
    json.writeObjectFieldStart("timers");
    single("allCalls", "Seconds", 31.0 * calls, json);
    for (Metric metric : METRICS) {
      if (options.path("timers").has(metric.timer())) {
        values(metric, "Seconds", 31.0 * calls, 17.25 * intervals, json);
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("counters");
    single("allCalls", "Instances", (double) calls, json);
    if (options.path("counters").has("queueOpportunities")) {
      single("queueOpportunities", "Instances", (double) (calls + intervals), json);
    }
    for (Metric metric : METRICS) {
      if (options.path("counters").has(metric.counter())) {
        values(metric, "Instances", (double) calls, (double) intervals, json);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void single(String name, String unit, double value, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("valueType", unit);
    json.writeNumberField("values", value);
    json.writeEndObject();
  }

  private static void values(
      Metric metric, String unit, double first, double others, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(metric.name());
    json.writeStringField("valueType", unit);
    json.writeObjectFieldStart("values");
    double value = first;
    for (String name : metric.values()) {
      json.writeNumberField(name, value);
      value = others;
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private int groups(String grouping) {
    return switch (grouping) {
      case "Company" -> 1;
      case "Queues" -> queues();
      case "Users" -> users;
      case "UserGroups" -> userGroups();
      case "Sites" -> sites();
      default -> throw new IllegalArgumentException("asked for " + grouping);
    };
  }

  private int groups() {
    return 1 + queues() + users + userGroups() + sites();
  }

  private static int id(String grouping, int number) {
    return 400_000_000 + 1_000_000 * grouping.length() + number;
  }

  private static String name(String grouping, int number) {
    return grouping + ", number " + number;
  }

  private static long number(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), Duration.ofMinutes(15).toSeconds());
  }

  private static long calls(int number, long interval) {
    return 2 + (number + interval) % 3;
  }

  private long calls(int groups, Instant start) {
    long calls = 0;
    for (int number = 0; number < groups; number++) {
      calls += calls(number, number(start));
    }
    return calls;
  }

  @Override
  public String heap() {
    return "1g";
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of(
        Entity.CALLS,
        groups(),
        Entity.CALLS_BY_DIRECTION,
        2 * groups(),
        Entity.QUEUE,
        queues(),
        Entity.AGENT,
        users);
  }

  /**
   * The newest interval, two that settle and the day: for each group all calls, and the values of
   * each breakdown; those of service level and queue hours for queues only. Queues and users are
   * queues and agents too.
   */
  @Override
  public int rowsOfPoll() {
    return 4 * groups();
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    long calls =
        calls(1, start)
            + calls(queues(), start)
            + calls(users, start)
            + calls(userGroups(), start)
            + calls(sites(), start);
    return Map.of(
        new Fact(Entity.CALLS, CallsMeasure.CALLS),
        calls,
        new Fact(Entity.CALLS, CallsMeasure.TIME),
        31 * calls * SECOND,
        new Fact(Entity.CALLS_BY_DIRECTION, CallsMeasure.CALLS),
        calls + groups(),
        new Fact(Entity.CALLS_BY_DIRECTION, CallsMeasure.TIME),
        31 * calls * SECOND + groups() * SECOND * 1725 / 100,
        new Fact(Entity.QUEUE, QueueMeasure.OFFERED),
        calls(queues(), start),
        new Fact(Entity.AGENT, AgentMeasure.OFFERED),
        calls(users, start) + users);
  }
}
