package io.contactcenter.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an exposition line by line and refuses what either format forbids and what this exporter
 * promises not to do: a family in two places, a series twice, NaN, timestamps, {@code _created}.
 */
public final class StrictFormat {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL =
      "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]++|\\\\[\\\\\"n])*+\"";
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + ")(?:\\{(" + LABEL + "(?:," + LABEL + ")*)\\})? (\\S+)");
  private static final Pattern LABELS = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E[-+]?\\d+)?");
  private static final Pattern META =
      Pattern.compile("# (HELP|TYPE|UNIT) (" + NAME + ") (.+)", Pattern.DOTALL);

  private final boolean openMetrics;
  private final Map<String, Map<String, String>> families = new HashMap<>();
  private final Set<String> series = new HashSet<>();
  private final Map<String, List<Long>> buckets = new HashMap<>();
  private String family = "";
  private String type = "";

  private StrictFormat(boolean openMetrics) {
    this.openMetrics = openMetrics;
  }

  /** The names of the families in their order. */
  public static Set<String> check(String text, Format format) {
    StrictFormat check = new StrictFormat(format == Format.OPENMETRICS);
    String body = text;
    if (check.openMetrics) {
      assertThat(text).endsWith("# EOF\n");
      body = text.substring(0, text.length() - "# EOF\n".length());
    }
    assertThat(body).matches(s -> s.isEmpty() || s.endsWith("\n"), "ends with a line feed");
    if (!body.isEmpty()) {
      for (String line : body.substring(0, body.length() - 1).split("\n", -1)) {
        check.line(line);
      }
    }
    check.buckets.forEach((key, counts) -> assertThat(counts).as(key).isSorted());
    return check.families.keySet();
  }

  private void line(String line) {
    Matcher meta = META.matcher(line);
    if (meta.matches()) {
      meta(meta.group(2), meta.group(1), meta.group(3));
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      fail("no sample: " + line);
    }
    sample(sample.group(1), sample.group(2) == null ? "" : sample.group(2), sample.group(3));
  }

  private void meta(String name, String what, String value) {
    if (!name.equals(family)) {
      assertThat(families).as("family in two places").doesNotContainKey(name);
      family = name;
    }
    Map<String, String> metadata = families.computeIfAbsent(name, key -> new HashMap<>());
    assertThat(metadata.put(what, value)).as(what + " of " + name).isNull();
    if (what.equals("TYPE")) {
      type = value;
      assertThat(value).isIn("gauge", "counter", "histogram", "summary", "info");
    }
    if (what.equals("UNIT")) {
      assertThat(openMetrics).isTrue();
      assertThat(name).endsWith("_" + value);
    }
  }

  private void sample(String name, String labels, String value) {
    assertThat(families.get(family)).as(name).containsKeys("HELP", "TYPE");
    assertThat(name).isIn(allowedNames());
    assertThat(series.add(name + "{" + labels + "}")).as("twice: " + name + labels).isTrue();
    assertThat(NUMBER.matcher(value).matches()).as(name + " " + value).isTrue();
    List<String> labelNames = new ArrayList<>();
    String le = "";
    String others = "";
    Matcher label = LABELS.matcher(labels);
    while (label.find()) {
      labelNames.add(label.group(1));
      if (label.group(1).equals("le")) {
        le = label.group(2);
      } else {
        others += label.group();
      }
    }
    assertThat(labelNames).doesNotHaveDuplicates();
    if (name.endsWith("_bucket")) {
      assertThat(le).matches("\\+Inf|\\d+\\.\\d+");
      buckets.computeIfAbsent(name + others, key -> new ArrayList<>()).add(Long.valueOf(value));
    }
  }

  private List<String> allowedNames() {
    return switch (type) {
      case "counter" -> List.of(openMetrics ? family + "_total" : family);
      case "info" -> List.of(family + "_info");
      case "histogram" -> List.of(family + "_bucket", family + "_sum", family + "_count");
      case "summary" -> List.of(family, family + "_sum", family + "_count");
      default -> List.of(family);
    };
  }
}
