package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrometheusFilesTest {
  private static final Pattern JOB =
      Pattern.compile("\\bjob(?:_name: *|=~?)[\\\\\"]*([a-z0-9_-]+)");

  private final Program promtool = new Program("promtool");

  @Test
  void prometheusAcceptsItsConfigurationAndFindsEveryRuleFile() throws Exception {
    String printed = promtool.run("check", "config", "prometheus/prometheus.yml");

    for (Path rules : Repository.files("prometheus/rules", ".yml")) {
      assertThat(printed).contains("Checking " + rules);
    }
  }

  @Test
  void rulesFireWhenTheirTestsSaySo() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("test", "rules"));
    Repository.files("prometheus/tests", ".yml").forEach(file -> arguments.add(file.toString()));

    promtool.run(arguments.toArray(String[]::new));
  }

  @Test
  void everyRuleFileHasATest() throws Exception {
    assertThat(Repository.files("prometheus/tests", ".yml"))
        .extracting(Path::getFileName)
        .containsAll(
            Repository.files("prometheus/rules", ".yml").stream().map(Path::getFileName).toList());
  }

  @Test
  void rulesAskForMetricsThatExist() throws Exception {
    for (JsonNode rule : rules()) {
      Queries.assertNamesExist(rule.path("expr").asText());
    }
  }

  @Test
  void theJobHasOneNameInConfigurationRulesAndDocuments() throws Exception {
    Set<String> jobs = new TreeSet<>();
    for (JsonNode scraped : Repository.yaml("prometheus/prometheus.yml").path("scrape_configs")) {
      if (scraped.path("static_configs").toString().contains(":10042")) {
        jobs.add(scraped.path("job_name").asText());
      }
    }
    assertThat(jobs).hasSize(1);

    List<Path> files = new ArrayList<>(LinksTest.documents());
    for (String folder : List.of("prometheus/rules", "prometheus/tests", "grafana/dashboards")) {
      files.addAll(Repository.files(folder, ""));
    }
    Set<Path> naming = new TreeSet<>();
    for (Path file : files) {
      for (MatchResult job : JOB.matcher(Repository.read(file.toString())).results().toList()) {
        // What Prometheus says of itself is of its own job.
        if (!job.group(1).equals("prometheus")) {
          assertThat(jobs).as("job in %s", file).contains(job.group(1));
          naming.add(file);
        }
      }
    }
    assertThat(naming)
        .contains(
            Path.of("README.md"), Path.of("docs/http.md"), Path.of("prometheus/rules/health.yml"));
  }

  @Test
  void whatIsRecordedIsUsed() throws Exception {
    List<String> users = new ArrayList<>();
    for (JsonNode rule : rules()) {
      // A rule that reads its own last value does not use it.
      String expression = rule.path("expr").asText();
      users.add(expression.replace(rule.path("record").asText("-"), ""));
    }
    for (Path dashboard : Repository.files("grafana/dashboards", ".json")) {
      users.add(Repository.read(dashboard.toString()));
    }

    Set<String> recorded = Queries.recorded();

    assertThat(recorded).isNotEmpty();
    assertThat(recorded).allMatch(name -> users.stream().anyMatch(user -> user.contains(name)));
  }

  @Test
  void whatLinksBeginWithIsNoLabelOfAnAlert() throws Exception {
    JsonNode config = Repository.yaml("prometheus/prometheus.yml");
    String dropped =
        config.path("alerting").path("alert_relabel_configs").path(0).path("regex").asText();

    List<String> external = new ArrayList<>();
    config.path("global").path("external_labels").fieldNames().forEachRemaining(external::add);
    assertThat(external)
        .containsExactlyInAnyOrder("grafana_url", "runbook_url")
        .allMatch(label -> label.matches(dropped));
  }

  /** Every rule of every file. */
  static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    for (Path file : Repository.files("prometheus/rules", ".yml")) {
      for (JsonNode group : Repository.yaml(file.toString()).path("groups")) {
        group.path("rules").forEach(rules::add);
      }
    }
    return rules;
  }
}
