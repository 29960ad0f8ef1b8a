package io.contactcenter.exporter.large;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.vcc.VccVendor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An 8x8 Contact Center whose every agent was logged in in every half hour, and had contacts of as
 * many queues as fit three half hours on a page.
 */
record LargeVcc(int queues, int agents, int requestsPerMinute, Duration answersAfter)
    implements LargeAccount {
  private static final DateTimeFormatter ASKED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT);
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final int PAGE = 50;
  private static final int GROUPS = 20;
  private static final int FIRST_QUEUE = 100;
  private static final int QUEUES_OF_AGENT = 12;
  private static final long SECOND = 1_000_000;

  @Override
  public String type() {
    return "8x8-contact-center";
  }

  @Override
  public String size() {
    return "%,d queues, %,d agents of %d queues each".formatted(queues, agents, QUEUES_OF_AGENT);
  }

  @Override
  public Vendor vendor(Transport transport) {
    return new VccVendor(transport);
  }

  @Override
  public String settings() {
    return "limits: {series: 400000}";
  }

  @Override
  public String source(URI vendor) {
    return """
        base_url: %s
        tenant: acme
        token: token
        rate_limit: [{requests: %d, per: 60s}]
        """
        .formatted(vendor, requestsPerMinute);
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(30);
  }

  @Override
  public Duration pollEvery() {
    return Duration.ofMinutes(5);
  }

  @Override
  public boolean takesRealTime() {
    return true;
  }

  @Override
  public Map<String, List<RateLimit>> limits() {
    return Map.of(
        "report", List.of(new RateLimit(requestsPerMinute, Duration.ofMinutes(1))),
        "directory", List.of(new RateLimit(60, Duration.ofMinutes(1))));
  }

  @Override
  public String group(Asked asked) {
    return asked.last().equals("statistics.json") ? "report" : "directory";
  }

  /** Paths are {@code /api/stats/LIST.json} and {@code /api/stats/LIST/ID/WHAT.json}. */
  @Override
  public void answer(Asked asked, Answering answer) throws IOException {
    String[] path = asked.path().replace(".json", "").split("/", -1);
    String list = path[3];
    if (path.length == 4) {
      switch (list) {
        case "queues" -> list(asked, answer, "queue", queues, LargeVcc::queue);
        case "groups" -> list(asked, answer, "group", GROUPS, LargeVcc::group);
        default -> list(asked, answer, "agent", agents, LargeVcc::agent);
      }
      return;
    }
    int id = Integer.parseInt(path[4].replaceAll("\\D", ""));
    if (path[5].equals("skills")) {
      answer.json(json -> skills(id - FIRST_QUEUE, json));
    } else if (path[5].equals("statuses")) {
      rows(asked, answer, "status", "statuses", 1, (row, at, json) -> status(id, at, json));
    } else if (list.equals("agents")) {
      rows(
          asked,
          answer,
          "statistic",
          "statistics",
          QUEUES_OF_AGENT,
          (row, at, json) ->
              statistics((id + row) % queues, inQueue(id, row, number(at)), at, json));
    } else {
      rows(
          asked,
          answer,
          "statistic",
          "statistics",
          1,
          (row, at, json) ->
              statistics(id - FIRST_QUEUE, ofQueue(id - FIRST_QUEUE, number(at)), at, json));
    }
  }

  /** Writes a row. */
  private interface Item {
    void write(int row, JsonGenerator json) throws IOException;
  }

  /** Writes a row of the period that begins at {@code at}. */
  private interface PeriodRow {
    void write(int row, Instant at, JsonGenerator json) throws IOException;
  }

  /** All rows of the periods that are asked for, from the one on that is asked for. */
  private void rows(
      Asked asked, Answering answer, String one, String many, int perPeriod, PeriodRow row)
      throws IOException {
    String[] range = asked.parameter("d").split(",", -1);
    Instant from = instant(range[0]);
    int periods = (int) Duration.between(from, instant(range[1])).dividedBy(interval());
    page(
        asked,
        answer,
        one,
        many,
        periods * perPeriod,
        (number, json) ->
            row.write(
                number % perPeriod, from.plus(interval().multipliedBy(number / perPeriod)), json));
  }

  private void list(Asked asked, Answering answer, String one, int all, Item item)
      throws IOException {
    page(asked, answer, one, one + "s", all, item);
  }

  // Of no rows and of a single one, JSON has no list: seen in clients.
  private static void page(
      Asked asked, Answering answer, String one, String many, int all, Item item)
      throws IOException {
    int first = Integer.parseInt(asked.query().getOrDefault("n", "1")) - 1;
    int count = Math.max(0, Math.min(PAGE, all - first));
    answer.json(
        json -> {
          json.writeStartObject();
          if (count == 0) {
            json.writeStringField(many, "");
          } else {
            json.writeObjectFieldStart(many);
            json.writeFieldName(one);
            if (count > 1) {
              json.writeStartArray();
            }
            for (int row = first; row < first + count; row++) {
              item.write(row, json);
            }
            if (count > 1) {
              json.writeEndArray();
            }
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text, ASKED).toInstant(ZoneOffset.UTC);
  }

  private static void queue(int queue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("queue-id", FIRST_QUEUE + queue);
    json.writeStringField("queue-name", queueName(queue));
    json.writeStringField("media-type", "T");
    json.writeStringField("enabled", "Y");
    json.writeStringField("sla-enabled", "Y");
    json.writeNumberField("sla-time", 30);
    json.writeEndObject();
  }

  private static void group(int group, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("group-id", 100 + group);
    json.writeStringField("group-name", "Team " + group);
    json.writeStringField("deleted", "No");
    json.writeEndObject();
  }

  private static void agent(int agent, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("agent-id", agentId(agent));
    json.writeNumberField("group-id", 100 + agent % GROUPS);
    json.writeStringField("enabled", "Y");
    json.writeStringField("first-name", "Agent");
    json.writeStringField("last-name", "Number " + agent);
    json.writeEndObject();
  }

  private void skills(int queue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("skills");
    json.writeArrayFieldStart("skill");
    for (int agent = 0; agent < agents; agent++) {
      if (Math.floorMod(queue - agent, queues) < QUEUES_OF_AGENT) {
        json.writeStartObject();
        json.writeStringField("enabled", "Y");
        json.writeStringField("agent-id", agentId(agent));
        json.writeNumberField("queue-id", FIRST_QUEUE + queue);
        json.writeStringField("skill-level", "high");
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void statistics(int queue, long answered, Instant at, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("queue-name", queueName(queue));
    json.writeNumberField("channel-id", 23);
    json.writeStringField("time-stamp", SAID.format(at.atZone(ZONE)));
    json.writeStringField("media-type", "T");
    json.writeNumberField("entered-count", answered + 2);
    json.writeNumberField("accepted-count", answered);
    json.writeNumberField("sla-met-count", answered - 1);
    json.writeNumberField("abandoned-count", 1);
    json.writeNumberField("finish-processing-count", answered);
    json.writeNumberField("finish-post-count", answered);
    json.writeNumberField("voice-message-left-count", 1);
    json.writeNumberField("time-waiting", 35 * answered);
    json.writeNumberField("time-processing", 200 * answered);
    json.writeNumberField("time-post-processing", 20 * answered);
    json.writeNumberField("total-time-to-abandon", 56);
    json.writeNumberField("time-max-wait-accept", 110);
    json.writeNumberField("time-max-wait-abandon", 56);
    json.writeEndObject();
  }

  private void status(int agent, Instant at, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("period-start", SAID.format(at.atZone(ZONE)));
    json.writeStringField("period-end", SAID.format(at.plus(interval()).atZone(ZONE)));
    json.writeStringField("agent-id", agentId(agent));
    json.writeStringField("agent-name", "Agent Number " + agent);
    json.writeNumberField("group-id", 100 + agent % GROUPS);
    json.writeStringField("group-name", "Team " + agent % GROUPS);
    json.writeNumberField("status-waiting", 200);
    json.writeNumberField("status-processing", 900);
    json.writeNumberField("status-post-processing", 100);
    json.writeNumberField("status-working-offline", 50);
    json.writeNumberField("status-transaction-offered", 20);
    json.writeNumberField("status-break", 100);
    json.writeNumberField("time-logged-in", loggedIn(agent, number(at)));
    json.writeEndObject();
  }

  private static String agentId(int agent) {
    return "agent" + agent;
  }

  private static String queueName(int queue) {
    return "Customer service, line " + queue;
  }

  private static long number(Instant at) {
    return at.getEpochSecond() / Duration.ofMinutes(30).toSeconds();
  }

  private static long ofQueue(int queue, long interval) {
    return 40 + (queue + interval) % 7;
  }

  private static long inQueue(int agent, int row, long interval) {
    return 1 + (agent + row + interval) % 3;
  }

  private static long loggedIn(int agent, long interval) {
    return 1_400 + (agent + interval) % 100;
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
        Entity.AGENT_QUEUE, agents * QUEUES_OF_AGENT);
  }

  /**
   * The newest interval and two that settle; what an agent did in a queue is a row of both, and how
   * long somebody was logged in another.
   */
  @Override
  public int rowsOfPoll() {
    // Of the time agents were logged in, the period before is asked for too.
    return 3 * (queues + agents + agents * QUEUES_OF_AGENT) + agents;
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
      for (int row = 0; row < QUEUES_OF_AGENT; row++) {
        byAgents += inQueue(agent, row, interval);
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
        new Fact(Entity.AGENT_QUEUE, AgentQueueMeasure.TALK),
        200 * byAgents * SECOND);
  }
}
