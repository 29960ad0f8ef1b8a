package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What really happened at a simulated RingCX, as the counters of queues, agents and their queues
 * ought to have it: every measure that adds up. The sums are over the events themselves, not over
 * the rows of reports.
 */
final class Happened {
  private final Web simulator;
  private final Map<Series, BigDecimal> sums = new HashMap<>();

  private Happened(URI simulator) {
    this.simulator = new Web(simulator);
  }

  /** From {@code from} to {@code until}, over any midnights of {@code zone}; without zeros. */
  static Map<Series, BigDecimal> between(URI simulator, ZoneId zone, Instant from, Instant until) {
    Happened happened = new Happened(simulator);
    LocalDate last = until.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      happened.add(day, until, 1);
      happened.add(day, from, -1);
    }
    happened.sums.values().removeIf(sum -> sum.signum() == 0);
    happened.sums.replaceAll((series, sum) -> sum.stripTrailingZeros());
    return happened.sums;
  }

  private void add(LocalDate date, Instant until, int sign) {
    String time = URLEncoder.encode(until.toString(), StandardCharsets.UTF_8);
    JsonNode day = simulator.json("/simulator/day?date=" + date + "&until=" + time);
    for (JsonNode queue : day.path("queues")) {
      addQueue(new Figures(queue, "queue", queue.path("queue").asText(), "", sign));
    }
    for (JsonNode agent : day.path("agents")) {
      addAgent(new Figures(agent, "agent", "", agent.path("agent").asText(), sign));
    }
    for (JsonNode both : day.path("agentQueues")) {
      String queue = both.path("queue").asText();
      String agent = both.path("agent").asText();
      Figures inQueue = new Figures(both, "agent_queue", queue, agent, sign);
      addWork(inQueue);
      inQueue.put("transferred_out", inQueue.of("transferredOut"));
      addWork(new Figures(both, "agent", "", agent, sign));
    }
  }

  private static void addQueue(Figures queue) {
    long abandonedShort = queue.of("abandonedShort");
    queue.put("offered", queue.of("offered"));
    queue.put("overflow_in", queue.of("overflowIn"));
    queue.put("overflow_out", queue.of("overflowOut"));
    queue.put("answered", queue.of("answered"));
    queue.put("answered_within_threshold", queue.of("answeredWithinThreshold"));
    queue.put("abandoned", queue.of("abandoned"));
    queue.put("abandoned_short", abandonedShort);
    queue.put("abandoned_within_threshold", queue.of("abandonedWithinThreshold") + abandonedShort);
    queue.put("completed", queue.of("completed"));
    queue.put("service_level_met", queue.of("answeredWithinThreshold"));
    // short_abandons_excluded, the default.
    queue.put(
        "service_level_eligible", queue.of("answered") + queue.of("abandoned") - abandonedShort);
    queue.put("answered_wait_seconds", queue.of("answeredWaitSeconds"));
    queue.put("abandoned_wait_seconds", queue.of("abandonedWaitSeconds"));
    queue.put("talk_seconds", queue.of("talkSeconds"));
    queue.put("hold_seconds", BigDecimal.valueOf(queue.of("holdMillis"), 3));
    queue.put("wrap_up_seconds", queue.of("wrapUpSeconds"));
    queue.put("agent_ready_seconds", queue.of("agentWaitingSeconds"));
  }

  private static void addAgent(Figures agent) {
    long loggedIn = agent.of("loggedInSeconds");
    long paused = agent.of("pausedSeconds");
    long idle = agent.of("waitingSeconds");
    long admin = agent.of("adminSeconds");
    agent.put("logged_in_seconds", loggedIn);
    agent.put("available_seconds", loggedIn - paused);
    agent.put("paused_seconds", paused);
    agent.put("idle_seconds", idle);
    agent.put("admin_seconds", admin);
    agent.put("handling_seconds", loggedIn - paused - idle - admin);
    agent.put("direct_inbound", agent.of("directInbound"));
    agent.put("direct_inbound_seconds", agent.of("directInboundSeconds"));
    agent.put("direct_outbound", agent.of("directOutbound"));
    agent.put("direct_outbound_seconds", agent.of("directOutboundSeconds"));
  }

  private static void addWork(Figures agent) {
    agent.put("answered", agent.of("answered"));
    agent.put("talk_seconds", agent.of("talkSeconds"));
    agent.put("wrap_up_seconds", agent.of("wrapUpSeconds"));
  }

  /** The figures of one entity, to be added or taken away. */
  private final class Figures {
    private final JsonNode json;
    private final String entity;
    private final String queue;
    private final String agent;
    private final int sign;

    Figures(JsonNode json, String entity, String queue, String agent, int sign) {
      this.json = json;
      this.entity = entity;
      this.queue = queue;
      this.agent = agent;
      this.sign = sign;
    }

    long of(String figure) {
      assertThat(json.path(figure).isIntegralNumber()).as(figure + " of " + json).isTrue();
      return json.path(figure).asLong();
    }

    void put(String measure, long amount) {
      put(measure, BigDecimal.valueOf(amount));
    }

    void put(String measure, BigDecimal amount) {
      String metric = "contactcenter_" + entity + "_" + measure + "_total";
      BigDecimal signed = sign < 0 ? amount.negate() : amount;
      sums.merge(new Series(metric, queue, agent), signed, BigDecimal::add);
    }
  }
}
