package io.contactcenter.exporter.simulator.vcc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactcenter.exporter.simulator.day.Account;
import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentFigure;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.QueueFigure;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SumsTest {
  private static final String DAY = ".json?d=2026-11-19";
  private static final Instant START = Instant.parse("2026-11-19T07:00:00Z");
  private static final Instant END = Instant.parse("2026-11-20T07:00:00Z");

  private final VirtualClock clock = new VirtualClock("2026-11-20T20:35:00Z");
  private final List<Said> said = new CopyOnWriteArrayList<>();
  private VccSimulator simulator = start(Options.strict());
  private TestClient client = new TestClient(simulator);

  private VccSimulator start(Options options) {
    return VccSimulator.start(
        options.withClock(clock).withLimits(Limits.LIFTED).withWitness(said::add));
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

  @Test
  void rowsOfADayAddUpToWhatHappened() {
    Account account =
        new Account(simulator.history(), START.getEpochSecond(), END.getEpochSecond());
    Center center = simulator.history().center();
    for (Queue queue : center.queues().stream().filter(queue -> queue.id() < 5695).toList()) {
      Tally<QueueFigure> happened = account.queue(queue);
      Map<String, Long> sums = sums("queues/" + queue.id() + "/statistics", "statistic");
      assertThat(sums.get("entered-count"))
          .isEqualTo(
              happened.get(QueueFigure.OFFERED_DIRECT) + happened.get(QueueFigure.OVERFLOW_IN))
          .isPositive();
      assertThat(sums.get("accepted-count")).isEqualTo(happened.get(QueueFigure.ANSWERED));
      assertThat(sums.get("sla-met-count"))
          .isEqualTo(happened.get(QueueFigure.ANSWERED_WITHIN_THRESHOLD));
      assertThat(figure(sums, "abandoned-count") + figure(sums, "voice-message-left-count"))
          .isEqualTo(happened.get(QueueFigure.ABANDONED));
      assertThat(sums.get("finish-post-count")).isEqualTo(happened.get(QueueFigure.COMPLETED));
      assertThat(sums.get("time-max-wait-accept"))
          .isEqualTo(happened.get(QueueFigure.LONGEST_ANSWERED_WAIT));
    }
    for (Agent agent : center.agents()) {
      Tally<AgentFigure> happened = account.agent(agent);
      String login = Office.login(agent.id());
      Map<String, Long> statuses = sums("agents/" + login + "/statuses/statistics", "status");
      assertThat(statuses.get("time-logged-in")).isEqualTo(happened.get(AgentFigure.LOGGED_IN));
      assertThat(statuses.get("status-break")).isEqualTo(happened.get(AgentFigure.PAUSED));
      assertThat(statuses.get("status-waiting")).isEqualTo(happened.get(AgentFigure.WAITING));
      Map<String, Long> calls = sums("agents/" + login + "/outboundcalls", "outboundcall");
      assertThat(calls.get("rows")).isEqualTo(happened.get(AgentFigure.DIRECT_OUTBOUND));
    }
  }

  @Test
  void queuesChannelsAndAgentsTellTheSameContacts() {
    List<Integer> queues = simulator.history().center().queues().stream().map(Queue::id).toList();
    Map<String, Long> byQueue = new TreeMap<>();
    queues.forEach(id -> add(byQueue, sums("queues/" + id + "/statistics", "statistic")));
    Map<String, Long> byChannel = new TreeMap<>();
    for (int id : List.of(21, 22, 31, 32, 52, 53)) {
      add(byChannel, sums("channels/" + id + "/statistics", "statistic"));
    }
    Map<String, Long> byAgent = new TreeMap<>();
    for (Agent agent : simulator.history().center().agents()) {
      add(byAgent, sums("agents/" + Office.login(agent.id()) + "/statistics", "statistic"));
    }

    assertThat(byChannel).isEqualTo(byQueue);
    for (String name :
        List.of(
            "accepted-count",
            "finish-processing-count",
            "finish-post-count",
            "time-processing",
            "time-post-processing")) {
      assertThat(byAgent.get(name)).as(name).isEqualTo(byQueue.get(name));
    }
    assertThat(byAgent.get("entered-count")).isGreaterThan(byAgent.get("accepted-count"));
  }

  @Test
  void theColumnsOfWaitsAddUpToTheCounts() {
    Map<String, Long> statistics = sums("queues/5682/statistics", "statistic");
    Map<String, Long> waits = sums("queues/5682/online_slas", "online_sla");
    assertThat(column(waits, "accepted/"))
        .isEqualTo(waits.get("accepted-count"))
        .isEqualTo(statistics.get("accepted-count"));
    assertThat(column(waits, "abandoned/")).isEqualTo(statistics.get("abandoned-count"));

    Map<String, Long> lay = sums("queues/5695/offline_slas", "offline_sla");
    assertThat(column(lay, "accepted/")).isEqualTo(lay.get("accepted-count"));
    assertThat(lay.get("accepted/t0-30min")).isPositive();
    assertThat(lay.get("accepted/t3hr-or-more")).isPositive();
    assertThat(lay.get("sla-met-count"))
        .isEqualTo(figure(lay, "accepted/t0-30min") + figure(lay, "accepted/t30min-1hr"));
    assertThat(client.rows("queues/5695/online_slas" + DAY, "online_slas", "online_sla")).isEmpty();
  }

  @Test
  void timeWaitingMayHoldTheAcceptedOnly() {
    long all = figure(sums("queues/5682/statistics", "statistic"), "time-waiting");
    restart(Options.strict().withTimeWaitingOfAnswered());
    long answered = figure(sums("queues/5682/statistics", "statistic"), "time-waiting");
    long happened =
        new Account(simulator.history(), START.getEpochSecond(), END.getEpochSecond())
            .queue(simulator.history().center().queue(5682))
            .get(QueueFigure.ANSWERED_WAIT);
    assertThat(answered).isEqualTo(happened).isLessThan(all);
  }

  @Test
  void flawedRowsAreOtherUntilTheySettleAndTheWitnessHearsWhatIsSaid() {
    Map<String, Long> happened = sums("queues/5682/statistics", "statistic");
    long rows = figure(happened, "rows");
    restart(
        Options.strict()
            .withFaults(
                Faults.NONE
                    .withLate(0.2, 90_000)
                    .withCorrected(0.3, 90_000)
                    .withSplit(0.3, 90_000)));
    said.clear();
    Map<String, Long> seen = sums("queues/5682/statistics", "statistic");
    assertThat(seen.get("rows")).isNotEqualTo(rows);
    assertThat(seen).isNotEqualTo(happened);
    Map<String, Long> heard = new TreeMap<>();
    for (Said page : said) {
      for (Said.Row row : page.rows()) {
        add(heard, row.figures());
        assertThat(row.texts()).containsEntry("queue-name", "Support");
        heard.merge("rows", 1L, Long::sum);
      }
    }
    assertThat(heard).isEqualTo(seen);
    assertThat(said).extracting(Said::offset).startsWith(1, 51);

    clock.advance(Duration.ofDays(2));
    assertThat(sums("queues/5682/statistics", "statistic")).isEqualTo(happened);
  }

  @Test
  void theDayOfTheControlsIsThatOfTheRows() {
    JsonNode day = TestClient.tree(client.any("/simulator/day?date=2026-11-19").body());
    JsonNode support = day.path("queues").get(1);
    assertThat(support.path("id").asText()).isEqualTo("5682");
    Map<String, Long> sums = sums("queues/5682/statistics", "statistic");
    sums.forEach((name, value) -> assertThat(support.path(name).asLong()).isEqualTo(value));
    assertThat(day.at("/visible/queues")).isEqualTo(day.path("queues"));
  }

  private static long column(Map<String, Long> sums, String prefix) {
    return sums.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  // Peaks are the largest, all else is added; "rows" is how many there were.
  private Map<String, Long> sums(String path, String singular) {
    String plural = singular.equals("status") ? "statuses" : singular + "s";
    Map<String, Long> sums = new TreeMap<>();
    List<JsonNode> rows = new ArrayList<>(client.rows(path + DAY, plural, singular));
    for (JsonNode row : rows) {
      Map<String, Long> one = new TreeMap<>();
      numbers("", row, one);
      add(sums, one);
      sums.merge("rows", 1L, Long::sum);
    }
    sums.putIfAbsent("rows", 0L);
    return sums;
  }

  private static long figure(Map<String, Long> sums, String name) {
    return requireNonNull(sums.get(name));
  }

  private static void numbers(String prefix, JsonNode node, Map<String, Long> into) {
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isObject()) {
                numbers(field.getKey() + "/", field.getValue(), into);
              } else if (field.getValue().isInt() && !field.getKey().endsWith("-id")) {
                into.put(prefix + field.getKey(), field.getValue().asLong());
              }
            });
  }

  private static void add(Map<String, Long> sums, Map<String, Long> more) {
    more.forEach(
        (name, value) -> sums.merge(name, value, name.contains("max") ? Math::max : Long::sum));
  }
}
