package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What alerts say, and the pages on what to do about them. */
class AlertsTest {
  private static final String RUNBOOKS = "docs/runbooks/";
  private static final Pattern DASHBOARD =
      Pattern.compile("\\{\\{ \\$externalLabels\\.grafana_url }}/d/([a-z-]+)(\\?\\S.*)?");
  private static final Pattern VARIABLE = Pattern.compile("var-(\\w+)=");
  private static final Pattern QUERY = Pattern.compile("\\| query }}");
  private static final Pattern QUERIED = Pattern.compile("printf \"(.*?[^\\\\])\" \\$labels");

  static List<JsonNode> alerts() throws IOException {
    return PrometheusFilesTest.rules().stream().filter(rule -> rule.has("alert")).toList();
  }

  static Set<String> names() throws IOException {
    return alerts().stream()
        .map(alert -> alert.path("alert").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void saysHowGraveItIsAndWhatToMakeOfIt(JsonNode alert) {
    assertThat(alert.path("labels").path("severity").asText())
        .isIn("critical", "warning", "ticket");
    assertThat(alert.path("labels").path("area").asText()).isIn("service", "health");
    for (String annotation : List.of("summary", "description")) {
      assertThat(alert.path("annotations").path(annotation).asText()).as(annotation).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void leadsToItsRunbook(JsonNode alert) throws IOException {
    String name = alert.path("alert").asText();

    assertThat(alert.path("annotations").path("runbook_url").asText())
        .isEqualTo("{{ $externalLabels.runbook_url }}/" + name + ".md");
    assertThat(Repository.read(RUNBOOKS + name + ".md")).startsWith("# " + name + "\n");
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void leadsToADashboardWithVariablesThatItHas(JsonNode alert) throws IOException {
    Matcher url = DASHBOARD.matcher(alert.path("annotations").path("dashboard_url").asText());
    assertThat(url.matches()).isTrue();

    Set<String> variables = new HashSet<>();
    boolean found = false;
    for (Path file : Repository.files("grafana/dashboards", ".json")) {
      JsonNode dashboard = new ObjectMapper().readTree(Repository.read(file.toString()));
      if (dashboard.path("uid").asText().equals(url.group(1))) {
        found = true;
        dashboard
            .path("templating")
            .path("list")
            .forEach(variable -> variables.add(variable.path("name").asText()));
      }
    }
    assertThat(found).as("dashboard %s", url.group(1)).isTrue();
    String query = url.group(2) == null ? "" : url.group(2);
    assertThat(variables)
        .containsAll(VARIABLE.matcher(query).results().map(v -> v.group(1)).toList());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void asksInItsAnnotationsForMetricsThatExist(JsonNode alert) throws Exception {
    String said = alert.path("annotations").toString().replace("\\\"", "\"");
    List<String> queries =
        QUERIED
            .matcher(said)
            .results()
            .map(query -> query.group(1).replaceAll("%(\\[\\d])?q", "\"x\""))
            .toList();

    assertThat(queries).hasSize((int) QUERY.matcher(said).results().count());
    queries.forEach(Queries::assertNamesExist);
    if (!queries.isEmpty()) {
      Queries.assertParse(queries);
    }
  }

  @Test
  void everyRunbookIsOfAnAlertAndListed() throws IOException {
    Set<String> pages = new TreeSet<>();
    for (Path page : Repository.files(RUNBOOKS, ".md")) {
      pages.add(page.getFileName().toString().replace(".md", ""));
    }
    pages.remove("README");

    assertThat(pages).isEqualTo(names());
    String index = Repository.read(RUNBOOKS + "README.md");
    assertThat(pages).allMatch(page -> index.contains("(" + page + ".md)"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theRunbookSaysAllThatOneWantsToKnow(String alert) throws IOException {
    String page = Repository.read(RUNBOOKS + alert + ".md");

    assertThat(Pattern.compile("(?m)^## (.*)$").matcher(page).results().map(h -> h.group(1)))
        .containsExactly("Meaning", "Impact", "Look at", "Do", "Silence");
    assertThat(page).containsPattern("silence add [^`]*\\n +alertname=" + alert + "\\b");
    for (JsonNode rule : alerts()) {
      if (rule.path("alert").asText().equals(alert)) {
        assertThat(page.lines().skip(2).findFirst().orElseThrow())
            .contains(rule.path("labels").path("severity").asText())
            .contains("area " + rule.path("labels").path("area").asText());
      }
    }
  }

  @Test
  void prometheusUnderstandsTheQueriesOfTheRunbooks() throws Exception {
    StringBuilder pages = new StringBuilder();
    for (String alert : names()) {
      pages.append(Repository.read(RUNBOOKS + alert + ".md"));
    }
    List<String> queries =
        Pattern.compile("(?ms)^```promql\\n(.*?)^```$")
            .matcher(pages)
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();

    assertThat(queries).hasSizeGreaterThan(names().size());
    Queries.assertParse(queries);
    queries.forEach(Queries::assertNamesExist);
  }
}
