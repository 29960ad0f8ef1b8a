package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges expressions: do they parse, and do they ask for what is there. */
final class Queries {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Series that Prometheus itself makes of a scrape. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  /** Named by client_java; docs/metrics.md says so. */
  private static final Set<String> OF_THE_PROCESS =
      Set.of("process_resident_memory_bytes", "process_cpu_seconds_total", "jvm_memory_used_bytes");

  private static final Pattern RECORD = Pattern.compile("- record: (\\S+)");

  private static final Set<String> LABELS_OF_A_TARGET = Set.of("job", "instance");

  private Queries() {}

  /** Prometheus can parse every one of {@code expressions}, which may hold variables of Grafana. */
  static void assertParse(List<String> expressions) throws IOException, InterruptedException {
    ArrayNode rules = JSON.createArrayNode();
    for (String expression : expressions) {
      rules
          .addObject()
          .put("record", "checked:" + rules.size())
          .put("expr", expression.replace("$__rate_interval", "5m").replace("$__range", "6h"));
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

  private static String ofHistogram(String name) {
    return name.replaceFirst("_(bucket|sum|count)$", "");
  }

  /** The names of the recording rules. */
  static Set<String> recorded() {
    try {
      Set<String> names = new HashSet<>();
      for (Path file : Repository.files("prometheus/rules", ".yml")) {
        RECORD
            .matcher(Repository.read(file.toString()))
            .results()
            .forEach(rule -> names.add(rule.group(1)));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every metric that {@code expression} asks for is a family, matched by labels that it has. */
  static void assertNamesExist(String expression) {
    PromQl.selectors(expression)
        .forEach(
            (name, matched) -> {
              if (OF_PROMETHEUS.contains(name) || OF_THE_PROCESS.contains(name)) {
                return;
              }
              if (name.contains(":")) {
                assertThat(recorded()).as("recorded for %s", expression).contains(name);
                return;
              }
              assertThat(name).as("metric in %s", expression).startsWith("contactcenter_");
              Optional<Family> family =
                  Catalogue.family(name).or(() -> Catalogue.family(ofHistogram(name)));
              assertThat(family).as("family %s of %s", name, expression).isPresent();
              Set<String> labels = new HashSet<>(family.orElseThrow().labels());
              labels.addAll(LABELS_OF_A_TARGET);
              if (name.endsWith("_bucket")) {
                labels.add("le");
              }
              assertThat(labels).as("labels of %s in %s", name, expression).containsAll(matched);
            });
  }
}
