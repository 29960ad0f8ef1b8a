package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTest {
  private static final int COLUMNS = 24;

  static List<Path> dashboards() throws IOException {
    return Repository.files("grafana/dashboards", ".json");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void asksForMetricsThatExist(Path file) throws IOException {
    for (JsonNode panel : panels(file)) {
      panel
          .path("targets")
          .forEach(target -> Queries.assertNamesExist(target.path("expr").asText()));
    }
    for (JsonNode variable : dashboard(file).path("templating").path("list")) {
      String query = variable.path("query").path("query").asText();
      // label_values(metric, label)
      Queries.assertNamesExist(query.replaceAll(",\\s*\\w+\\)$", ")"));
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void asksInAWayThatPrometheusUnderstands(Path file) throws Exception {
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : panels(file)) {
      panel.path("targets").forEach(target -> expressions.add(target.path("expr").asText()));
    }

    Queries.assertParse(expressions);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyPanelExplainsItselfAndFixesItsUnits(Path file) throws IOException {
    for (JsonNode panel : panels(file)) {
      assertThat(panel.path("description").asText()).as(title(panel)).isNotBlank();
      boolean unit = panel.path("fieldConfig").path("defaults").has("unit");
      boolean unitPerColumn =
          panel.path("fieldConfig").path("overrides").findValuesAsText("id").contains("unit");
      assertThat(unit || unitPerColumn).as("unit of " + title(panel)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void nothingIsGreenWithoutNumbers(Path file) throws IOException {
    for (JsonNode panel : panels(file)) {
      JsonNode defaults = panel.path("fieldConfig").path("defaults");
      assertThat(defaults.path("thresholds").path("steps").path(0).path("color").asText())
          .as("base colour of " + title(panel))
          .isEqualTo("text");
      assertThat(defaults.path("mappings").findValuesAsText("type"))
          .as("mappings of " + title(panel))
          .doesNotContain("special");
      for (JsonNode target : panel.path("targets")) {
        assertThat(target.path("expr").asText()).as(title(panel)).doesNotContain("vector(");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyQueryGoesToTheChosenDataSource(Path file) throws IOException {
    for (JsonNode panel : panels(file)) {
      assertThat(panel.findValues("datasource"))
          .as(title(panel))
          .isNotEmpty()
          .allMatch(source -> "${datasource}".equals(source.path("uid").asText()));
    }
    assertThat(dashboard(file).path("templating").path("list").path(0).path("type").asText())
        .isEqualTo("datasource");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveIdsOfTheirOwnAndDoNotOverlap(Path file) throws IOException {
    Set<Integer> ids = new HashSet<>();
    Set<Integer> cells = new HashSet<>();
    for (JsonNode panel : dashboard(file).path("panels")) {
      assertThat(ids.add(panel.path("id").asInt())).as("id of " + title(panel)).isTrue();
      JsonNode at = panel.path("gridPos");
      for (int x = at.path("x").asInt(); x < at.path("x").asInt() + at.path("w").asInt(); x++) {
        assertThat(x).as(title(panel)).isLessThan(COLUMNS);
        for (int y = at.path("y").asInt(); y < at.path("y").asInt() + at.path("h").asInt(); y++) {
          assertThat(cells.add(y * COLUMNS + x)).as("place of " + title(panel)).isTrue();
        }
      }
    }
  }

  private static JsonNode dashboard(Path file) throws IOException {
    return new ObjectMapper().readTree(Repository.read(file.toString()));
  }

  private static List<JsonNode> panels(Path file) throws IOException {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : dashboard(file).path("panels")) {
      if (!"row".equals(panel.path("type").asText())) {
        panels.add(panel);
      }
    }
    assertThat(panels).isNotEmpty();
    return panels;
  }

  private static String title(JsonNode panel) {
    return "panel " + panel.path("title").asText();
  }
}
