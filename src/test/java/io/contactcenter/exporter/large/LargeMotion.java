package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.BucketMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.motioncx.MotionCxVendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A MotionCX of so many interactions a day, all of them in twelve hours. Nine of ten are answered,
 * as many of each agent, and each by another queue.
 *
 * @param unread how many characters a row has beside what was asked for
 */
record LargeMotion(int interactionsPerDay, int pageSize, int agents, int queues, int unread)
    implements LargeAccount {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int BUSY_INTERVALS = 48;
  private static final long TALK_MICROS = 120_250_000;

  @Override
  public String type() {
    return "motioncx";
  }

  @Override
  public String size() {
    return "%,d interactions in 12 hours, %,d agents, %,d queues"
        .formatted(interactionsPerDay, agents, queues);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new MotionCxVendor(transport);
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        api_key: key
        page_size: %d
        """
        .formatted(vendor, pageSize);
  }

  @Override
  public String settings() {
    return "limits: {response_bytes: %dMiB}".formatted(unread == 0 ? 64 : 512);
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of(
        "report", List.of(new RateLimit(30, Duration.ofMinutes(1))),
        "directory", List.of(new RateLimit(60, Duration.ofMinutes(1))));
  }

  @Override
  public String group(Asked asked) {
    return asked.path().contains("/interaction/") ? "report" : "directory";
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    JsonNode body = MAPPER.readTree(asked.body());
    switch (asked.last()) {
      case "details" -> answer.json(json -> details(body, json));
      case "aggregates" -> answer.json(json -> lately(body, json));
      case "queues" -> answer.json(json -> enveloped(json, queues, queue -> queue(queue, json)));
      default -> answer.json(json -> enveloped(json, agents, agent -> agent(agent, json)));
    }
  }

  /** Writes one element. */
  private interface Element {
    void write(int number) throws IOException;
  }

  private static void enveloped(JsonGenerator json, int all, Element element) throws IOException {
    json.writeStartObject();
    json.writeNumberField("resultCode", 0);
    json.writeStringField("resultCodeName", "Success");
    json.writeArrayFieldStart("data");
    for (int number = 0; number < all; number++) {
      element.write(number);
    }
    json.writeEndArray();
    json.writeStringField("dataType", "JObject");
    json.writeBooleanField("hasPaging", false);
    json.writeEndObject();
  }

  private static void queue(int queue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("Id", queueId(queue));
    json.writeStringField("Name", "Customer service, line " + queue);
    json.writeEndObject();
  }

  private static void agent(int agent, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("Id", agentId(agent));
    json.writeStringField("FirstName", "Agent");
    json.writeStringField("LastName", "Number " + agent);
    json.writeEndObject();
  }

  /** What is asked of the last days: channel and threshold of queues, or profiles of agents. */
  private void lately(JsonNode body, JsonGenerator json) throws IOException {
    boolean ofQueues = body.path("GroupFields").path(0).asText().equals("QueueId");
    enveloped(
        json,
        ofQueues ? queues : agents,
        number -> {
          json.writeStartObject();
          if (ofQueues) {
            json.writeNumberField("QueueId", queueId(number));
            json.writeNumberField("ChannelType", 2);
            json.writeNumberField("ServiceLevelSeconds", 30);
          } else {
            json.writeNumberField("AgentId", agentId(number));
            json.writeNumberField("RoutingProfileId", 6);
          }
          json.writeEndObject();
        });
  }

  private void details(JsonNode body, JsonGenerator json) throws IOException {
    Instant start = Instant.parse(body.path("StartDateTime").asText());
    Instant last = Instant.parse(body.path("EndDateTime").asText());
    Set<String> fields = new HashSet<>();
    body.path("Fields").forEach(field -> fields.add(field.asText()));
    int offset = body.path("Offset").asInt();
    int limit = body.path("Limit").asInt();
    long intervals = ChronoUnit.MILLIS.between(start, last.plusMillis(1)) / interval().toMillis();
    int all = (int) intervals * perInterval();
    json.writeStartObject();
    json.writeNumberField("resultCode", 0);
    json.writeStringField("resultCodeName", "Success");
    json.writeArrayFieldStart("data");
    for (int row = offset; row < Math.min(all, offset + limit); row++) {
      Instant from = start.plus(interval().multipliedBy(row / perInterval()));
      row(from, row % perInterval(), fields, json);
    }
    json.writeEndArray();
    json.writeStringField("dataType", "JObject");
    json.writeBooleanField("hasPaging", true);
    json.writeObjectFieldStart("paging");
    json.writeNumberField("total", all);
    json.writeNumberField("limit", limit);
    json.writeNumberField("offset", offset);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void row(Instant from, int number, Set<String> fields, JsonGenerator json)
      throws IOException {
    boolean answered = number < answered();
    int agent = number % agents;
    int queue = (number / agents + 3 * agent) % queues;
    Instant ended = from.plusMillis(interval().toMillis() * number / perInterval());
    String id = "%08x-0000-4000-8000-%012x".formatted(from.getEpochSecond(), number);
    Row row = new Row(fields, json);
    json.writeStartObject();
    row.text("_id", id);
    row.text("InteractionId", id);
    row.text("InteractionIdStr", id);
    row.text("EndedDateTimeUtc", ended.toString());
    row.text("MostRecentRollupAtUtc", ended.plusSeconds(130).toString());
    row.number("QueueId", queueId(queue));
    if (answered) {
      row.number("AgentId", agentId(agent));
      row.text("AgentFirstName", "Agent");
      row.text("AgentLastName", "Number " + agent);
    } else {
      row.nothing("AgentId");
    }
    row.number("ChannelType", 2);
    row.number("Direction", 0);
    row.flag("HasQueued", true);
    row.flag("IsCRMUpdateEvent", false);
    row.flag("DataErrorDetected", false);
    row.number("AnsweredApplied", answered ? 1 : 0);
    row.number("AbandonedApplied", answered ? 0 : 1);
    row.number("IsInServiceLevelApplied", answered ? 1 : 0);
    row.number("ServiceLevelApplies", 1);
    row.number("ServiceLevelSeconds", 30);
    row.number("QueuedTime", 7.25 + number % 50);
    row.number("TotalTalkTime", answered ? 100.25 : 0);
    row.number("TotalHoldTime", answered ? 15 : 0);
    row.number("TotalMuteTime", answered ? 5 : 0);
    row.number("TotalACWTime", answered ? 20 : 0);
    row.number("AgentHandleTime", answered ? 140.25 : 0);
    row.number("InteractionTime", 200);
    row.number("AgentFirstResponseTime", 4.5);
    if (unread > 0) {
      json.writeStringField("Transcript", "x".repeat(unread));
    }
    json.writeEndObject();
  }

  /** Writes the fields that are asked for. */
  private record Row(Set<String> fields, JsonGenerator json) {
    void text(String field, String value) throws IOException {
      if (fields.contains(field)) {
        json.writeStringField(field, value);
      }
    }

    void number(String field, double value) throws IOException {
      if (fields.contains(field)) {
        json.writeFieldName(field);
        if (value == Math.rint(value)) {
          json.writeNumber((long) value);
        } else {
          json.writeNumber(value);
        }
      }
    }

    void flag(String field, boolean value) throws IOException {
      if (fields.contains(field)) {
        json.writeBooleanField(field, value);
      }
    }

    void nothing(String field) throws IOException {
      if (fields.contains(field)) {
        json.writeNullField(field);
      }
    }
  }

  private int perInterval() {
    return interactionsPerDay / BUSY_INTERVALS;
  }

  private int answered() {
    return perInterval() * 9 / 10;
  }

  private static int queueId(int queue) {
    return 300 + queue;
  }

  private static int agentId(int agent) {
    return 10_000 + agent;
  }

  @Override
  public String heap() {
    return "256m";
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of(
        Entity.QUEUE, queues,
        Entity.AGENT, agents,
        Entity.AGENT_QUEUE, answered());
  }

  /** The newest interval and two that settle, whose interactions are told to each report. */
  @Override
  public int rowsOfPoll() {
    int reports = 3;
    return 3 * reports * perInterval();
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    long answered = answered();
    return Map.of(
        new Fact(Entity.QUEUE, QueueMeasure.OFFERED),
        (long) perInterval(),
        new Fact(Entity.QUEUE, QueueMeasure.ANSWERED),
        answered,
        new Fact(Entity.AGENT, AgentMeasure.ANSWERED),
        answered,
        new Fact(Entity.AGENT_QUEUE, AgentQueueMeasure.TALK),
        answered * TALK_MICROS,
        new Fact(Entity.QUEUE_WAIT, BucketMeasure.SUM),
        (long) perInterval());
  }
}
