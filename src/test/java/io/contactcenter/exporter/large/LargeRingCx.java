package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.ringcx.RingCxVendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A RingCX whose every agent worked for every queue in every interval.
 *
 * @param rowsOfEach how many rows of an agent in a queue there are, which the exporter adds up
 */
record LargeRingCx(int agents, int queues, int rowsOfEach) implements LargeAccount {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter ASKED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("MM-dd-uuuu'T'HH:mm:ss", Locale.ROOT);
  private static final int GROUPS_OF_QUEUES = 5;
  private static final int GROUPS_OF_AGENTS = 20;
  private static final long SECOND = 1_000_000;

  @Override
  public String type() {
    return "ringcx";
  }

  @Override
  public String size() {
    return "%,d agents by %,d queues".formatted(agents, queues);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new RingCxVendor(transport);
  }

  @Override
  public String settings() {
    return "limits: {series: 2000000, response_bytes: %dMiB}".formatted(rowsOfEach == 1 ? 64 : 512);
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        auth_url: %s
        client_id: id
        client_secret: secret
        jwt: jwt
        rc_account_id: "1"
        sub_account_id: "2"
        """
        .formatted(vendor, vendor);
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of(
        "report",
        List.of(new RateLimit(3, Duration.ofMinutes(1)), new RateLimit(9, Duration.ofMinutes(15))),
        "directory",
        List.of(new RateLimit(120, Duration.ofMinutes(1))),
        "login",
        List.of(new RateLimit(5, Duration.ofMinutes(1))));
  }

  @Override
  public String group(Asked asked) {
    return asked.last().startsWith("agg-")
        ? "report"
        : asked.path().contains("token") ? "login" : "directory";
  }

  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    String group = asked.path().replaceAll(".*-?[gG]roups/(\\d+)/.*", "$1");
    switch (asked.last()) {
      case "agg-queue-stats" -> answer.json(json -> stats(asked, json, this::queueRows));
      case "agg-agent-stats" -> answer.json(json -> stats(asked, json, this::agentRows));
      case "agg-agent-extended-stats" ->
          answer.json(json -> stats(asked, json, this::agentQueueRows));
      case "queue-groups" -> answer.json(this::queueGroups);
      case "with-agents" -> answer.json(json -> queuesOf(Integer.parseInt(group), json));
      case "withChildren" -> answer.json(this::gateGroups);
      case "agentGroups" -> answer.json(this::agentGroups);
      case "agents" -> answer.json(json -> agentsOf(Integer.parseInt(group), json));
      default -> answer.json(LargeRingCx::tokens);
    }
  }

  /** Writes the rows of one interval. */
  private interface Rows {
    void write(long interval, String from, JsonGenerator json) throws IOException;
  }

  private void stats(Asked asked, JsonGenerator json, Rows rows) throws IOException {
    JsonNode body = MAPPER.readTree(asked.body());
    ZoneId zone = ZoneId.of(body.path("timeZone").asText());
    Instant start = instant(body.path("startDate").asText(), zone);
    Instant end = instant(body.path("endDate").asText(), zone);
    if (body.path("timeInterval").asInt() != interval().toMinutes()) {
      throw new IllegalArgumentException("asked for other intervals: " + body);
    }
    json.writeStartArray();
    for (Instant at = start; at.isBefore(end); at = at.plus(interval())) {
      rows.write(number(at), SAID.format(at.atZone(zone)), json);
    }
    json.writeEndArray();
  }

  private static Instant instant(String text, ZoneId zone) {
    return LocalDateTime.parse(text, ASKED).atZone(zone).toInstant();
  }

  private static long number(Instant start) {
    return start.getEpochSecond() / Duration.ofMinutes(15).toSeconds();
  }

  private void queueRows(long interval, String from, JsonGenerator json) throws IOException {
    for (int queue = 0; queue < queues; queue++) {
      long answered = ofQueue(queue, interval);
      json.writeStartObject();
      json.writeNumberField("abandIxnCnt", 2);
      json.writeNumberField("abandShortIxnCnt", 1);
      json.writeNumberField("abandWithinSlCnt", 1);
      json.writeNumberField("ansServicelevelCnt", answered - 1);
      json.writeNumberField("answIxnCnt", answered);
      json.writeNumberField("completedContacts", answered);
      json.writeStringField("dateTimeFrom", from);
      json.writeNumberField("interval", interval().toMinutes());
      json.writeNumberField("offdDirectIxnCnt", answered + 2);
      json.writeNumberField("overflowInIxnCnt", 0);
      json.writeNumberField("overflowOutIxnCnt", 0);
      json.writeNumberField("queue", queueId(queue));
      json.writeNumberField("queuedAbandLongestQueDur", 25);
      json.writeNumberField("queuedAndAbandIxnDur", 30);
      json.writeNumberField("queuedAndAnswIxnDur", 9 * answered);
      json.writeNumberField("queuedAnswLongestQueDur", 40);
      json.writeStringField("queueName", queueName(queue));
      json.writeNumberField("segmentHoldTime", 1_000 * answered);
      json.writeNumberField("talkingIxnDur", 180 * answered);
      json.writeNumberField("waitDur", 500);
      json.writeNumberField("wrapUpDur", 13 * answered);
      json.writeEndObject();
    }
  }

  private void agentRows(long interval, String from, JsonGenerator json) throws IOException {
    for (int agent = 0; agent < agents; agent++) {
      json.writeStartObject();
      json.writeNumberField("interval", interval().toMinutes());
      json.writeStringField("dateTimeFrom", from);
      json.writeNumberField("agentId", agentId(agent));
      json.writeStringField("agentName", agentName(agent));
      json.writeNumberField("availDur", 700);
      json.writeNumberField("totWorkDur", loggedIn(agent, interval));
      json.writeNumberField("pauseDur", 100);
      json.writeNumberField("waitDur", 200);
      json.writeNumberField("adminDur", 10);
      json.writeNumberField("directOutIxnCnt", 1);
      json.writeNumberField("directOutIxnDur", 31);
      json.writeNumberField("directInIxnCnt", 1);
      json.writeNumberField("directInIxnDur", 32);
      json.writeEndObject();
    }
  }

  private void agentQueueRows(long interval, String from, JsonGenerator json) throws IOException {
    for (int agent = 0; agent < agents; agent++) {
      for (int row = 0; row < queues * rowsOfEach; row++) {
        int queue = row / rowsOfEach;
        long answered = inQueue(agent, queue, interval);
        json.writeStartObject();
        json.writeNumberField("interval", interval().toMinutes());
        json.writeStringField("dateTimeFrom", from);
        json.writeNumberField("agentId", agentId(agent));
        json.writeStringField("agentName", agentName(agent));
        json.writeNumberField("queue", queueId(queue));
        json.writeStringField("queueName", queueName(queue));
        json.writeNumberField("talkingIxnDur", 17 * answered);
        json.writeNumberField("wrapUpDur", 3 * answered);
        json.writeNumberField("answIxnCnt", answered);
        json.writeNumberField("transferOutIxnCnt", 1);
        json.writeEndObject();
      }
    }
  }

  private static void tokens(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("access_token", "platform-token");
    json.writeStringField("accessToken", "ringcx-token");
    json.writeStringField("refreshToken", "refresh-token");
    json.writeNumberField("expires_in", 3600);
    json.writeEndObject();
  }

  private void queueGroups(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int group = 0; group < GROUPS_OF_QUEUES; group++) {
      json.writeStartObject();
      json.writeNumberField("queueGroupId", group);
      json.writeStringField("groupName", "Queue group " + group);
      json.writeStringField("queueGroupType", "VOICE");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void queuesOf(int group, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int queue = group; queue < queues; queue += GROUPS_OF_QUEUES) {
      json.writeStartObject();
      json.writeNumberField("queueId", queueId(queue));
      json.writeStringField("queueType", "VOICE");
      json.writeStringField("queueName", queueName(queue));
      json.writeNumberField("queueGroupId", group);
      json.writeBooleanField("isActive", true);
      json.writeArrayFieldStart("agentIds");
      for (int agent = 0; agent < agents; agent++) {
        json.writeNumber(agentId(agent));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void gateGroups(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int group = 0; group < GROUPS_OF_QUEUES; group++) {
      json.writeStartObject();
      json.writeNumberField("gateGroupId", group);
      json.writeStringField("groupName", "Queue group " + group);
      json.writeArrayFieldStart("gates");
      for (int queue = group; queue < queues; queue += GROUPS_OF_QUEUES) {
        json.writeStartObject();
        json.writeNumberField("gateId", queueId(queue));
        json.writeStringField("gateName", queueName(queue));
        json.writeNumberField("slaTime", 30);
        json.writeNumberField("shortAbandonTime", 5);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void agentGroups(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int group = 0; group < GROUPS_OF_AGENTS; group++) {
      json.writeStartObject();
      json.writeNumberField("agentGroupId", group);
      json.writeStringField("groupName", "Team " + group);
      json.writeBooleanField("isDefault", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void agentsOf(int group, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (int agent = group; agent < agents; agent += GROUPS_OF_AGENTS) {
      json.writeStartObject();
      json.writeNumberField("agentId", agentId(agent));
      json.writeNumberField("agentGroupId", group);
      json.writeStringField("firstName", "Agent");
      json.writeStringField("lastName", "Number " + agent);
      json.writeStringField("email", "agent." + agent + "@example.com");
      json.writeStringField("agentType", "AGENT");
      json.writeBooleanField("isActive", true);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static int agentId(int agent) {
    return 1_320_000 + agent;
  }

  private static int queueId(int queue) {
    return 5_600 + queue;
  }

  private static String agentName(int agent) {
    return "Agent Number " + agent;
  }

  private static String queueName(int queue) {
    return "Customer service, line " + queue;
  }

  private static long ofQueue(int queue, long interval) {
    return 40 + (queue + interval) % 7;
  }

  private static long inQueue(int agent, int queue, long interval) {
    return 1 + (agent + queue + interval) % 3;
  }

  private static long loggedIn(int agent, long interval) {
    return 800 + (agent + interval) % 100;
  }

  @Override
  public String heap() {
    return "1g";
  }

  @Override
  public Map<Entity, Integer> entities() {
    return Map.of(Entity.QUEUE, queues, Entity.AGENT, agents, Entity.AGENT_QUEUE, agents * queues);
  }

  /** The newest interval and two that settle; what an agent did in a queue is a row of both. */
  @Override
  public int rowsOfPoll() {
    return 3 * (queues + agents + agents * queues * rowsOfEach);
  }

  @Override
  public Map<Fact, Long> facts(Instant start) {
    long interval = number(start);
    long answered = 0;
    for (int queue = 0; queue < queues; queue++) {
      answered += ofQueue(queue, interval);
    }
    long byAgents = 0;
    long loggedIn = 0;
    for (int agent = 0; agent < agents; agent++) {
      loggedIn += loggedIn(agent, interval);
      for (int queue = 0; queue < queues; queue++) {
        byAgents += rowsOfEach * inQueue(agent, queue, interval);
      }
    }
    return Map.of(
        new Fact(Entity.QUEUE, QueueMeasure.ANSWERED),
        answered,
        new Fact(Entity.QUEUE, QueueMeasure.SERVICE_LEVEL_ELIGIBLE),
        answered + queues,
        new Fact(Entity.AGENT, AgentMeasure.ANSWERED),
        byAgents,
        new Fact(Entity.AGENT, AgentMeasure.LOGGED_IN),
        loggedIn * SECOND,
        new Fact(Entity.AGENT_QUEUE, AgentQueueMeasure.ANSWERED),
        byAgents,
        new Fact(Entity.AGENT_QUEUE, AgentQueueMeasure.TALK),
        17 * byAgents * SECOND);
  }
}
