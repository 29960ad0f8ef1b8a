package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the committed queries of boards answer in situations that the demo does not have. */
class BoardFiguresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String AT = "30m";

  private final List<String> series = new ArrayList<>();
  private final ArrayNode questions = JSON.createArrayNode();

  @Test
  void numbersAreLateWhereASourceWasNeverRead() throws Exception {
    report("us", "queue", 900, 1200, 1);
    given("contactcenter_report_interval_seconds{source='emea',report='queue'}", 900);
    ask("wallboard", "Age", "numbers", Map.of("{}", 2.0));
    answers();
  }

  @Test
  void numbersAreLateWhereOneOfTheReportsOfQueuesOrAgentsIs() throws Exception {
    report("us", "queue", 900, 1200, 1);
    report("us", "wait_distribution", 0, -600, 1);
    ask("wallboard", "Age", "numbers", Map.of("{}", 2.0));
    ask("wallboard", "Age", "old", Map.of("{}", 1800.0));
    queue("1", "Sales", "voice", 100, 50);
    ask("wallboard", "Interval shown", "to", Map.of("{}", 0.0));
    answers();
  }

  @Test
  void theIntervalIsThatOfFiguresWhichAreShown() throws Exception {
    report("us", "queue", 900, 1200, 1);
    report("emea", "queue", -90_000, 1200, 1);
    queue("1", "Sales", "voice", 100, 50);
    ask("wallboard", "Interval shown", "from", Map.of("{}", 0.0));
    ask("wallboard", "Interval shown", "to", Map.of("{}", 900_000.0));
    ask("wallboard", "Age", "numbers", Map.of("{}", 2.0));
    answers();
  }

  @Test
  void theDayHasGapsWhereOneOfItsReportsHas() throws Exception {
    report("us", "queue", 900, 1200, 1);
    report("emea", "queue", 900, 1200, 0.75);
    ask("wallboard", "Age", "numbers", Map.of("{}", 1.0));
    answers();
  }

  @Test
  void aReportThatWasNeverReadIsNotOnTime() throws Exception {
    report("us", "queue", 900, 1200, 1);
    given("contactcenter_report_interval_seconds{source='us',report='agent'}", 900);
    ask(
        "exporter",
        "Reports",
        "State",
        Map.of("{source='us',report='queue'}", 0.0, "{source='us',report='agent'}", 2.0));
    answers();
  }

  @Test
  void theTenFurthestBehindAreOfTheQueuesThatWereChosen() throws Exception {
    for (int queue = 1; queue <= 11; queue++) {
      queue("q" + queue, "Q" + queue, "voice", 100, 0);
    }
    queue("c", "Chat", "chat", 10, 8);
    ask(
        "wallboard",
        "Queues, furthest below target first",
        "Short",
        "media",
        "chat",
        Map.of("{source='us',queue='c',queue_name='Chat'}", 0.0));
    answers();
  }

  @Test
  void twoQueuesOfOneNameAreTwoRows() throws Exception {
    queue("1", "Sales", "voice", 100, 50);
    queue("2", "Sales", "chat", 10, 10);
    ask(
        "wallboard",
        "Queues, furthest below target first",
        "Short",
        Map.of(
            "{source='us',queue='1',queue_name='Sales'}", 30.0,
            "{source='us',queue='2',queue_name='Sales'}", -2.0));
    answers();
  }

  @Test
  void theDistanceToTheTargetIsThatOfQueuesWithATarget() throws Exception {
    given("contactcenter_report_interval_seconds{source='us',report='queue'}", 900);
    queue("1", "Sales", "voice", 100, 50);
    String untargeted = "{source='us',queue='2',queue_name='Fax',media='fax'}";
    given("contactcenter_queue_info" + untargeted.replace("}", ",queue_group='g'}"), 1);
    given("contactcenter_queue_interval_service_level_eligible" + untargeted, 100);
    given("contactcenter_queue_interval_service_level_met" + untargeted, 100);
    ask("wallboard", "Service level", "to target", Map.of("{}", -30.0));
    ask("wallboard", "Service level", "last interval", Map.of("{}", 0.75));
    answers();
  }

  @Test
  void whoGaveUpMayHaveWaitedLongest() throws Exception {
    queue("1", "Sales", "voice", 100, 50);
    String labels = "{source='us',queue='1',queue_name='Sales',media='voice'}";
    given("contactcenter_queue_interval_longest_answered_wait_seconds" + labels, 20);
    given("contactcenter_queue_interval_longest_abandoned_wait_seconds" + labels, 700);
    ask("wallboard", "Waits, last interval", "longest", Map.of("{}", 700.0));
    answers();
  }

  @Test
  void whoGivesUpAtOnceIsNoneOfThoseWhoGaveUp() throws Exception {
    given("contactcenter_report_interval_seconds{source='us',report='queue'}", 900);
    String[] queues = {"source='us',queue='1'", "source='us',queue='2'"};
    for (String queue : queues) {
      given("contactcenter_queue_info{" + queue + ",queue_group='g'}", 1);
      for (String shape : List.of("interval", "today")) {
        given("contactcenter_queue_" + shape + "_answered{" + queue + ",media='voice'}", 60);
        given("contactcenter_queue_" + shape + "_abandoned{" + queue + ",media='voice'}", 20);
      }
    }
    // The vendor of the second does not tell.
    for (String shape : List.of("interval", "today")) {
      given(
          "contactcenter_queue_" + shape + "_abandoned_short{" + queues[0] + ",media='voice'}", 10);
    }
    ask("wallboard", "Waits, last interval", "gave up", Map.of("{}", 0.2));
    ask("queue", "Today", "share given up", Map.of("{}", 0.2));
    answers();
  }

  /** In 15 minutes 900 seconds of handling are one agent, in 30 minutes half of one. */
  @Test
  void occupancyWeighsIntervalsByTheHour() throws Exception {
    given("contactcenter_report_interval_seconds{source='us',report='agent'}", 900);
    given("contactcenter_report_interval_seconds{source='emea',report='agent'}", 1800);
    agent("us", 900, 0);
    agent("emea", 0, 1800);
    ask("wallboard", "Agents", "occupancy", Map.of("{}", 0.5));
    ask("agents", "Last interval", "occupancy", Map.of("{}", 0.5));
    ask("agents", "Occupancy of teams, last interval", "{{team}}", Map.of("{team='A'}", 0.5));
    answers();
  }

  private void agent(String source, int handling, int idle) {
    String labels = "{source='" + source + "',agent='7'}";
    given("contactcenter_agent_interval_handling_seconds" + labels, handling);
    given("contactcenter_agent_interval_idle_seconds" + labels, idle);
    given(
        "contactcenter_agent_info{source='" + source + "',agent='7',agent_name='Agent 7',team='A'}",
        1);
  }

  private void queue(String id, String name, String media, int eligible, int met) {
    String of = "source='us',queue='" + id + "',queue_name='" + name + "',media='" + media + "'";
    given("contactcenter_queue_info{" + of + ",queue_group='g'}", 1);
    given("contactcenter_queue_interval_offered{" + of + "}", eligible);
    given("contactcenter_queue_service_level_target_ratio{" + of + "}", 0.8);
    given("contactcenter_queue_interval_service_level_eligible{" + of + "}", eligible);
    given("contactcenter_queue_interval_service_level_met{" + of + "}", met);
  }

  private void report(String source, String report, int end, int delay, double complete) {
    String labels = "{source='" + source + "',report='" + report + "'}";
    given("contactcenter_report_interval_seconds" + labels, 900);
    given("contactcenter_report_interval_start_timestamp_seconds" + labels, end - 900);
    given("contactcenter_report_interval_end_timestamp_seconds" + labels, end);
    given("contactcenter_report_expected_delay_seconds" + labels, delay);
    given("contactcenter_report_today_complete_ratio" + labels, complete);
  }

  private void given(String name, double value) {
    series.add(name.replace('\'', '"') + " " + value);
  }

  private void ask(String board, String panel, String name, Map<String, Double> answers)
      throws IOException {
    ask(board, panel, name, "none", "", answers);
  }

  private void ask(
      String board,
      String panel,
      String name,
      String variable,
      String chosen,
      Map<String, Double> answers)
      throws IOException {
    String query =
        query(board, panel, name).replace("$" + variable, chosen).replaceAll("\\$\\w+", ".*");
    ObjectNode question = questions.addObject().put("expr", query).put("eval_time", AT);
    ArrayNode samples = question.putArray("exp_samples");
    answers.forEach(
        (labels, value) ->
            samples.addObject().put("labels", labels.replace('\'', '"')).put("value", value));
  }

  private static String query(String board, String panel, String name) throws IOException {
    JsonNode json = JSON.readTree(Repository.read("grafana/dashboards/" + board + ".json"));
    List<String> found = new ArrayList<>();
    for (JsonNode one : json.path("panels")) {
      if (one.path("title").asText().equals(panel)) {
        for (JsonNode target : one.path("targets")) {
          if (target.path("legendFormat").asText().equals(name)) {
            found.add(target.path("expr").asText());
          }
        }
      }
    }
    assertThat(found).as("%s, %s, %s", board, panel, name).hasSize(1);
    return found.get(0);
  }

  private void answers() throws IOException, InterruptedException {
    ObjectNode file = JSON.createObjectNode();
    file.putArray("rule_files")
        .add(Repository.ROOT.resolve("prometheus/rules/recording.yml").toString());
    ObjectNode test = file.putArray("tests").addObject().put("interval", "1m");
    ArrayNode input = test.putArray("input_series");
    for (String one : series) {
      int space = one.lastIndexOf(' ');
      input
          .addObject()
          .put("series", one.substring(0, space))
          .put("values", one.substring(space + 1) + "x40");
    }
    test.set("promql_expr_test", questions);
    // JSON is YAML too.
    Path path = Files.createTempFile("boards", ".yml");
    try {
      JSON.writeValue(path.toFile(), file);
      new Program("promtool").run("test", "rules", path.toString());
    } finally {
      Files.delete(path);
    }
  }
}
