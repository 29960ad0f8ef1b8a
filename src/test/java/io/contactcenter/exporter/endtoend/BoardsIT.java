package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The dashboards' queries, asked of a real Prometheus that scrapes the demo. Alone: it asks a lot.
 */
@Isolated
class BoardsIT {
  private static final Duration SOME_INTERVALS = Duration.ofMinutes(5);

  /** Who looks at everything. */
  private static final Map<String, String> CHOSEN =
      Map.of("grouping", "queue", "__rate_interval", "30s", "__range", "10m");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");

  // label_values(series, label) and query_result(series)
  private static final Pattern VALUES =
      Pattern.compile("(?:label_values|query_result)\\((.*?)(?:, \\w+)?\\)");

  /** What rightly has no answer, and why. */
  private static final Map<String, String> SILENT =
      Map.of(
          "exporter.json: Late by: {{source}} {{report}}", "nothing is late",
          "exporter.json: Failed polls in an hour: {{source}} {{reason}}", "none fails",
          "exporter.json: Failed and throttled requests in an hour: {{source}} {{reason}}",
              "none fails",
          "queue.json: Answered today: a week ago", "the demo is younger",
          "queue.json: Service level of the day: a week ago", "the demo is younger",
          "ring-groups.json: Times by interval: until given up",
              "only of a minute in which somebody gives up");

  @TempDir private Path folder;

  @Test
  void everyQueryHasAnAnswerBesidesThoseThatRightlyHaveNone() throws IOException {
    Map<String, String> queries = queries();
    assertThat(queries).hasSizeGreaterThan(150);
    assertThat(queries).containsKeys(SILENT.keySet().toArray(String[]::new));
    Map<String, String> waiting = new TreeMap<>(queries);
    waiting.keySet().removeAll(SILENT.keySet());
    try (Jar demo = Jar.start(Map.of(), "demo", "--listen", "127.0.0.1:0");
        Prometheus prometheus =
            Prometheus.scraping(
                URI.create(demo.printed("status page +(http://\\S+)/\n")), folder)) {
      await()
          .atMost(SOME_INTERVALS)
          .pollInterval(Duration.ofSeconds(3))
          .untilAsserted(
              () -> {
                waiting
                    .values()
                    .removeIf(query -> prometheus.value("count(" + query + ")", Instant.now()) > 0);
                assertThat(waiting).isEmpty();
              });
    }
  }

  private static Map<String, String> queries() throws IOException {
    Map<String, String> queries = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("grafana", "dashboards"))) {
      for (Path file : files.toList()) {
        JsonNode board = new ObjectMapper().readTree(file.toFile());
        String name = file.getFileName() + ": ";
        for (JsonNode panel : board.path("panels")) {
          for (JsonNode target : panel.path("targets")) {
            queries.put(
                name + panel.path("title").asText() + ": " + target.path("legendFormat").asText(),
                chosen(target.path("expr").asText()));
          }
        }
        for (JsonNode variable : board.path("templating").path("list")) {
          VALUES
              .matcher(variable.path("definition").asText())
              .results()
              .forEach(
                  series ->
                      queries.put(
                          name + "$" + variable.path("name").asText(), chosen(series.group(1))));
        }
      }
    }
    return queries;
  }

  private static String chosen(String query) {
    return VARIABLE
        .matcher(query)
        .replaceAll(variable -> CHOSEN.getOrDefault(variable.group(1), ".*"));
  }
}
