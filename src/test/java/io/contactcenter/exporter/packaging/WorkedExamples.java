package io.contactcenter.exporter.packaging;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of series and the queries with results of one section of a page, its subsections left
 * out; a subsection has the tables of its section too.
 *
 * <p>Times are those since the start of Monday. A table either has times as its columns, or is of
 * one time and has the values of one label as columns.
 *
 * @param scrapeEvery how often Prometheus reads the series
 * @param series what each series shows from which time on; {@link Optional#empty} for nothing
 */
public record WorkedExamples(
    String heading,
    Duration scrapeEvery,
    Map<String, TreeMap<Duration, Optional<BigDecimal>>> series,
    List<Query> queries) {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```promql\\n(.*?)^```\\n```result\\n(.*?)^```$");
  private static final Pattern PROMQL = Pattern.compile("(?m)^```promql$");
  private static final Pattern RESULT =
      Pattern.compile("(.*?\\d+:\\d\\d)  (nothing|(\\{.*})  (\\S+))");
  private static final Pattern TABLE = Pattern.compile("(?m)^\\|.*\\n\\|[-|]+\\|\\n(?:\\|.*\\n)+");
  private static final Pattern SCRAPED = Pattern.compile("scraped every (\\d+) s");
  private static final Duration USUALLY = Duration.ofSeconds(15);
  private static final Pattern ONE_TIME = Pattern.compile("at (\\S+), `(\\w+)`");
  private static final Pattern TIME =
      Pattern.compile("(?:(next )?(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\\d+):(\\d\\d)(?::(\\d\\d))?");
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  /** An expression, and what it results in at which times. */
  public record Query(String expression, Map<Duration, List<Element>> results) {}

  /**
   * One element of a result.
   *
   * @param value as it is written, which says how precise it is
   */
  public record Element(String labels, String value) {}

  /** The sections of {@code docs/counting.md} that have a query or a table of series. */
  public static List<WorkedExamples> ofTheCountingGuide() throws IOException {
    String page = Repository.read("docs/counting.md");
    List<WorkedExamples> sections = new ArrayList<>();
    Map<String, TreeMap<Duration, Optional<BigDecimal>>> above = Map.of();
    for (String text : page.split("(?m)^(?=###? )", -1)) {
      boolean inner = text.startsWith("### ");
      Map<String, TreeMap<Duration, Optional<BigDecimal>>> series =
          new LinkedHashMap<>(inner ? above : Map.of());
      TABLE.matcher(text).results().forEach(table -> read(table.group(), series));
      above = inner ? above : series;
      String heading = text.lines().findFirst().orElse("");
      sections.add(new WorkedExamples(heading, scrapeEvery(text), series, queries(text)));
    }
    sections.removeIf(section -> section.series.isEmpty() && section.queries.isEmpty());
    return sections;
  }

  private static Duration scrapeEvery(String text) {
    Matcher scraped = SCRAPED.matcher(text);
    return scraped.find() ? Duration.ofSeconds(Long.parseLong(scraped.group(1))) : USUALLY;
  }

  private static List<Query> queries(String text) {
    List<Query> queries = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      Map<Duration, List<Element>> results = new TreeMap<>();
      for (String line : block.group(2).split("\n", -1)) {
        if (!line.isEmpty()) {
          Matcher result = match(RESULT, line);
          List<Element> elements =
              results.computeIfAbsent(time(result.group(1)), at -> new ArrayList<>());
          if (!result.group(2).equals("nothing")) {
            elements.add(new Element(result.group(3), result.group(4)));
          }
        }
      }
      queries.add(new Query(block.group(1).strip(), results));
    }
    if (queries.size() != PROMQL.matcher(text).results().count()) {
      throw new IllegalArgumentException("a query without result in:\n" + text);
    }
    return queries;
  }

  private static void read(
      String table, Map<String, TreeMap<Duration, Optional<BigDecimal>>> series) {
    List<List<String>> rows = new ArrayList<>();
    table
        .lines()
        .map(line -> line.substring(1, line.length() - 1).strip().split("\\s*\\|\\s*", -1))
        .forEach(cells -> rows.add(List.of(cells)));
    List<String> head = rows.get(0);
    Matcher oneTime = ONE_TIME.matcher(head.get(0));
    boolean labelled = oneTime.matches();
    for (List<String> row : rows.subList(2, rows.size())) {
      if (!row.get(0).startsWith("`contactcenter_")) {
        continue;
      }
      String name = row.get(0).replace("`", "");
      for (int column = 1; column < row.size(); column++) {
        Duration at = time(labelled ? oneTime.group(1) : head.get(column));
        String its =
            labelled ? name + "{" + oneTime.group(2) + "=\"" + head.get(column) + "\"}" : name;
        Optional<BigDecimal> value = value(row.get(column));
        if (series.computeIfAbsent(its, s -> new TreeMap<>()).put(at, value) != null) {
          throw new IllegalArgumentException("twice at " + at + ": " + its);
        }
      }
    }
  }

  /** A number, a time as seconds, or nothing. */
  private static Optional<BigDecimal> value(String cell) {
    if (cell.equals("–")) {
      return Optional.empty();
    }
    if (cell.contains(":")) {
      return Optional.of(BigDecimal.valueOf(time(cell).toSeconds()));
    }
    return Optional.of(new BigDecimal(cell.replace(",", "")));
  }

  private static Duration time(String text) {
    Matcher time = match(TIME, text);
    int day = time.group(2) == null ? 0 : DAYS.indexOf(time.group(2));
    int week = time.group(1) == null ? 0 : 1;
    int seconds = time.group(5) == null ? 0 : Integer.parseInt(time.group(5));
    return Duration.ofDays(day + 7L * week)
        .plusHours(Integer.parseInt(time.group(3)))
        .plusMinutes(Integer.parseInt(time.group(4)))
        .plusSeconds(seconds);
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not " + pattern);
    }
    return matcher;
  }
}
