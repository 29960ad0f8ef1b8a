package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
  void alertmanagerAcceptsItsConfiguration() throws Exception {
    new Program("amtool").run("check-config", "prometheus/alertmanager.yml");
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
    for (String folder : List.of("prometheus/rules", "prometheus/tests", "grafana")) {
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
  void everyAlertSaysHowGraveItIsAndWhatToMakeOfIt() throws Exception {
    List<JsonNode> rules = rules();

    assertThat(rules).isNotEmpty();
    for (JsonNode rule : rules) {
      String alert = rule.path("alert").asText();
      assertThat(rule.path("labels").path("severity").asText())
          .as("severity of " + alert)
          .isIn("critical", "warning", "info");
      for (String annotation : List.of("summary", "description")) {
        assertThat(rule.path("annotations").path(annotation).asText())
            .as(annotation + " of " + alert)
            .isNotBlank();
      }
    }
  }

  private static List<JsonNode> rules() throws Exception {
    List<JsonNode> rules = new ArrayList<>();
    for (Path file : Repository.files("prometheus/rules", ".yml")) {
      for (JsonNode group : Repository.yaml(file.toString()).path("groups")) {
        group.path("rules").forEach(rules::add);
      }
    }
    return rules;
  }
}
