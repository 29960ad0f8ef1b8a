package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/counting.md}: its queries give the results that it says, on its own tables. */
class GuideQueriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  // Scrapes are not at full minutes: no result hangs on whether a range has its borders in it.
  private static final Duration PAST_SCRAPE = Duration.ofSeconds(7);

  @TempDir private Path temp;

  @Test
  void everyQueryGivesTheResultThatFollowsIt() throws Exception {
    ObjectNode file = JSON.createObjectNode();
    ArrayNode tests = file.putArray("tests");
    int queries = 0;
    for (WorkedExamples section : WorkedExamples.ofTheCountingGuide()) {
      ObjectNode test =
          tests
              .addObject()
              .put("name", section.heading())
              .put("interval", section.scrapeEvery().toSeconds() + "s");
      ArrayNode series = test.putArray("input_series");
      section
          .series()
          .forEach(
              (name, values) ->
                  series
                      .addObject()
                      .put("series", name)
                      .put("values", samples(name, values, section.scrapeEvery())));
      ArrayNode expressions = test.putArray("promql_expr_test");
      for (WorkedExamples.Query query : section.queries()) {
        query.results().forEach((at, elements) -> expect(query, at, elements, expressions));
        queries++;
      }
    }
    // JSON is YAML too.
    Path rules = temp.resolve("guide.yml");
    JSON.writeValue(rules.toFile(), file);

    new Program("promtool").run("test", "rules", rules.toString());
    assertThat(queries).isGreaterThan(20);
  }

  @Test
  void everySeriesOfItsTablesIsThatOfAMetricWithItsLabels() throws IOException {
    for (WorkedExamples section : WorkedExamples.ofTheCountingGuide()) {
      section.series().keySet().forEach(Queries::assertNamesExist);
    }
  }

  private static void expect(
      WorkedExamples.Query query,
      Duration at,
      List<WorkedExamples.Element> elements,
      ArrayNode expressions) {
    int decimals =
        elements.stream().mapToInt(e -> new BigDecimal(e.value()).scale()).max().orElse(0);
    // What is written as a whole number is one exactly; a metric's name is lost in arithmetic.
    String expression =
        decimals == 0
            ? "(" + query.expression() + ") * 1"
            : "round(" + query.expression() + ", " + BigDecimal.ONE.movePointLeft(decimals) + ")";
    ArrayNode samples =
        expressions
            .addObject()
            .put("expr", expression)
            .put("eval_time", at.plus(PAST_SCRAPE).toSeconds() + "s")
            .putArray("exp_samples");
    for (WorkedExamples.Element element : elements) {
      samples
          .addObject()
          .put("labels", element.labels())
          .put("value", new BigDecimal(element.value()));
    }
  }

  /** What promtool calls a series: each value until the next one. */
  private static String samples(
      String name, SortedMap<Duration, Optional<BigDecimal>> values, Duration scrapeEvery) {
    StringBuilder samples = new StringBuilder();
    long scraped = 0;
    Optional<BigDecimal> value = Optional.empty();
    boolean there = false;
    for (Map.Entry<Duration, Optional<BigDecimal>> entry : values.entrySet()) {
      long until = scrapesBefore(entry.getKey(), scrapeEvery);
      there = append(samples, name, value, until - scraped, there);
      scraped = until;
      value = entry.getValue();
    }
    append(samples, name, value, Duration.ofHours(12).dividedBy(scrapeEvery), there);
    return samples.toString();
  }

  private static boolean append(
      StringBuilder samples, String name, Optional<BigDecimal> value, long times, boolean there) {
    if (times == 0) {
      return there;
    }
    if (value.isPresent()) {
      boolean time = name.contains("_timestamp_seconds");
      BigDecimal shown =
          time ? value.get().add(BigDecimal.valueOf(PAST_SCRAPE.toSeconds())) : value.get();
      samples.append(shown.toPlainString()).append("+0x").append(times - 1).append(' ');
      return true;
    }
    samples.append(there ? "stale " : "_ ");
    if (times > 1) {
      samples.append("_x").append(times - 1).append(' ');
    }
    return false;
  }

  private static long scrapesBefore(Duration at, Duration every) {
    long seconds = every.toSeconds();
    return (at.plus(PAST_SCRAPE).toSeconds() + seconds - 1) / seconds;
  }
}
