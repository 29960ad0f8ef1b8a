package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the dashboards against the types that Grafana publishes. */
class DashboardSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "grafana/preview/schema/dashboard.schema.json";

  static List<Path> dashboards() throws IOException {
    return Repository.files("grafana/dashboards", ".json");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void holdsWhatGrafanaKnows(Path file) throws IOException {
    assertThat(schema().validate(read(file.toString()))).isEmpty();
  }

  /** One change to a valid dashboard, and nothing but this change is complained of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          unknown key        |            | ``                                         | colour        | "red"
          wrong type         |            | ``                                         | refresh       | 30
          unknown number     |            | ``                                         | graphTooltip  | 7
          unknown key        |            | /time                                      | until         | "now"
          unknown number     |            | /templating/list/1                         | hide          | 9
          unknown type       |            | /templating/list/1                         | type          | "label"
          unknown key        | row        | ``                                         | colapsed      | false
          unknown type       | stat       | ``                                         | type          | "number"
          unknown key        | stat       | /gridPos                                   | width         | 12
          unknown key        | stat       | /options                                   | colourMode    | "value"
          unknown word       | stat       | /options                                   | graphMode     | "bars"
          option of another  | stat       | /options                                   | legend        | {}
          custom of another  | stat       | /fieldConfig/defaults/custom               | lineWidth     | 2
          unknown key        | stat       | /fieldConfig/defaults                      | units         | "s"
          wrong type         | stat       | /fieldConfig/defaults/thresholds/steps/0   | value         | "0"
          unknown word       | stat       | /fieldConfig/defaults/color                | mode          | "palette"
          nothing            | timeseries | ``                                         | options       | null
          unknown word       | timeseries | /options/legend                            | placement     | "left"
          unknown key        | timeseries | /options/tooltip                           | hideZeroes    | true
          unknown word       | timeseries | /fieldConfig/defaults/custom               | drawStyle     | "lines"
          wrong type         | timeseries | /fieldConfig/defaults/custom               | lineWidth     | "2"
          unknown matcher    | timeseries | /fieldConfig/overrides/0/matcher           | id            | "byTitle"
          unknown override   | timeseries | /fieldConfig/overrides/0/properties/0      | id            | "custom.color"
          wrong type         | timeseries | /fieldConfig/overrides/0/properties/0      | value         | 7
          unknown key        | timeseries | /targets/0                                 | legend        | "a"
          unknown word       | timeseries | /targets/0                                 | format        | "graph"
          unknown word       | bargauge   | /options                                   | displayMode   | "plain"
          unknown word       | table      | /fieldConfig/defaults/custom/cellOptions   | type          | "coloured"
          unknown word       | table      | /options                                   | cellHeight    | "small"
          unknown key        | table      | /options/sortBy/0                          | descending    | true
          not typed here     | table      | /transformations/0                         | id            | "joinByLabels"
          wrong type         | table      | /transformations/1/options                 | renameByName  | {"a": 1}
          unknown word       | heatmap    | /options/color                             | mode          | "spectrum"
          wrong type         | heatmap    | /options/yAxis                             | reverse       | "no"
          """)
  void refuses(String what, @Nullable String type, String place, String key, String value)
      throws IOException {
    for (Path file : dashboards()) {
      JsonNode dashboard = read(file.toString());
      Optional<String> found = place(dashboard, type, place);
      if (found.isPresent()) {
        ((ObjectNode) dashboard.at(found.get())).set(key, JSON.readTree(value));

        assertThat(schema().validate(dashboard))
            .as("%s: %s of %s in %s", what, key, found.get(), file)
            .isNotEmpty()
            .allSatisfy(error -> assertThat(said(error)).contains(found.get(), key));
        return;
      }
    }
    throw new AssertionError("no dashboard has a panel " + type + " with " + place);
  }

  @Test
  void theSchemaIsMadeOfTheLibrariesInUse() throws IOException {
    JsonNode libraries = read("grafana/preview/package.json");
    String origin = read(FILE).path("$comment").asText();

    for (String name :
        List.of("@grafana/data", "@grafana/grafana-foundation-sdk", "@grafana/schema")) {
      JsonNode version = libraries.findPath(name);
      assertThat(origin).as("make schema makes it anew").contains(name + " " + version.asText());
    }
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(read(FILE));
  }

  private static Optional<String> place(JsonNode dashboard, @Nullable String type, String place) {
    if (type == null) {
      return Optional.of(place);
    }
    JsonNode panels = dashboard.path("panels");
    return IntStream.range(0, panels.size())
        .filter(i -> type.equals(panels.path(i).path("type").asText()))
        .mapToObj(i -> "/panels/" + i + place)
        .filter(path -> dashboard.at(path).isObject())
        .findFirst();
  }

  private static String said(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }

  private static JsonNode read(String file) throws IOException {
    return JSON.readTree(Repository.read(file));
  }
}
