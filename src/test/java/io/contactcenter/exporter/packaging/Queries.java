package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges expressions: do they parse, and do they ask for what is there. */
final class Queries {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Series that Prometheus itself makes of a scrape. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> LABELS_OF_A_TARGET = Set.of("job", "instance");

  private Queries() {}

  /** Prometheus can parse every one of {@code expressions}, which may hold variables of Grafana. */
  static void assertParse(List<String> expressions) throws IOException, InterruptedException {
    ArrayNode rules = JSON.createArrayNode();
    for (String expression : expressions) {
      rules
          .addObject()
          .put("record", "checked:" + rules.size())
          .put("expr", expression.replace("$__rate_interval", "5m"));
    }
    ObjectNode file = JSON.createObjectNode();
    file.putArray("groups").addObject().put("name", "checked").set("rules", rules);
    // JSON is YAML too.
    Path path = Files.createTempFile("rules", ".yml");
    try {
      JSON.writeValue(path.toFile(), file);
      new Program("promtool").run("check", "rules", path.toString());
    } finally {
      Files.delete(path);
    }
  }

  /** Every metric that {@code expression} asks for is a family, matched by labels that it has. */
  static void assertNamesExist(String expression) {
    PromQl.selectors(expression)
        .forEach(
            (name, matched) -> {
              if (OF_PROMETHEUS.contains(name)) {
                return;
              }
              assertThat(name).as("metric in %s", expression).startsWith("contactcenter_");
              Optional<Family> family = Catalogue.family(name);
              assertThat(family).as("family %s of %s", name, expression).isPresent();
              Set<String> labels = new HashSet<>(family.orElseThrow().labels());
              labels.addAll(LABELS_OF_A_TARGET);
              assertThat(labels).as("labels of %s in %s", name, expression).containsAll(matched);
            });
  }
}
