package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of Grafana's dashboard-linter (github.com/grafana/dashboard-linter, docs/rules) that
 * {@link DashboardTest} does not hold already. Left out are those that ask for variables {@code
 * job} and {@code instance}: a viewer chooses sources, and several exporters never show the same
 * source.
 */
class DashboardLintTest {
  private static final Pattern COUNTER =
      Pattern.compile("(\\w+\\()?\\(?contactcenter_\\w+_(?:total|bucket)\\{[^}]*}(\\[[^]]*])?");
  private static final Pattern RATE = Pattern.compile("\\bi?rate\\([^\\[]*(\\[[^]]*])");

  static List<Path> dashboards() throws IOException {
    return Repository.files("grafana/dashboards", ".json");
  }

  /** template-datasource-rule. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void theDataSourceIsAVariableOfThisName(Path file) throws IOException {
    JsonNode variable = board(file).path("templating").path("list").path(0);
    assertThat(variable.path("name").asText()).isEqualTo("datasource");
    assertThat(variable.path("label").asText()).isEqualTo("Data source");
    assertThat(variable.path("query").asText()).isEqualTo("prometheus");
  }

  /** uneditable-dashboard-rule: whoever wants another makes a copy. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void theBoardIsNotChangedByAccident(Path file) throws IOException {
    assertThat(board(file).path("editable").asBoolean(true)).isFalse();
  }

  /** template-on-time-change-reload-rule. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void variablesAreReadAnewWithTheTime(Path file) throws IOException {
    for (JsonNode variable : board(file).path("templating").path("list")) {
      if (variable.path("type").asText().equals("query")) {
        assertThat(variable.path("refresh").asInt())
            .as(variable.path("name").asText())
            .isEqualTo(2);
      }
    }
  }

  /** panel-title-description-rule and panel-no-targets-rule. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveATitleADescriptionAndSomethingToAsk(Path file) throws IOException {
    for (JsonNode panel : board(file).path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        assertThat(panel.path("title").asText()).isNotBlank();
        assertThat(panel.path("description").asText()).isNotBlank();
        assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
      }
    }
  }

  /** target-counter-agg-rule. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void countersAreShownAsWhatTheyGained(Path file) throws IOException {
    for (String query : queries(file)) {
      for (MatchResult counter : COUNTER.matcher(query).results().toList()) {
        assertThat(counter.group(1)).as(query).isIn("rate(", "increase(");
        assertThat(counter.group(2)).as(query).isNotNull();
      }
    }
  }

  /** target-rate-interval-rule. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void ratesAreOverTheIntervalThatGrafanaGives(Path file) throws IOException {
    for (String query : queries(file)) {
      for (MatchResult rate : RATE.matcher(query).results().toList()) {
        assertThat(rate.group(1)).as(query).isEqualTo("[$__rate_interval]");
      }
    }
  }

  /** Counters of vendors step once per interval: $__rate_interval is for the exporter's own. */
  @ParameterizedTest
  @MethodSource("dashboards")
  void ratesAreOfTheExportersOwnCounters(Path file) throws IOException {
    for (String query : queries(file)) {
      if (query.contains("$__rate_interval")) {
        assertThat(query)
            .containsPattern("contactcenter_(vendor|exporter)_|process_|jvm_")
            .doesNotContainPattern(
                "contactcenter_(queue|agent|channel|ring_group|calls)_\\w*_total");
      }
    }
  }

  private static List<String> queries(Path file) throws IOException {
    List<String> queries = new ArrayList<>();
    for (JsonNode panel : board(file).path("panels")) {
      panel.path("targets").forEach(target -> queries.add(target.path("expr").asText()));
    }
    return queries;
  }

  private static JsonNode board(Path file) throws IOException {
    return new ObjectMapper().readTree(Repository.read(file.toString()));
  }
}
