package io.contactcenter.exporter.soak;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scrape brought, read strictly: a line that is not right is an exception. */
record Exposition(Map<String, Double> samples) {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*+\"";
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + "(?:\\{" + LABEL + "(?:," + LABEL + ")*+\\})?) (\\S+)");
  private static final Pattern META = Pattern.compile("# (?:HELP|TYPE|UNIT) " + NAME + " .+");
  private static final Pattern COUNTER =
      Pattern.compile("contactcenter_[a-z_]+_(total|bucket|count|sum)(\\{.*)?");
  private static final String END = "# EOF\n";

  static Exposition read(String text, boolean openMetrics) {
    if (openMetrics && !text.endsWith(END)) {
      throw new IllegalStateException("does not end with # EOF");
    }
    String body = openMetrics ? text.substring(0, text.length() - END.length()) : text;
    if (!body.endsWith("\n")) {
      throw new IllegalStateException("does not end with a line feed");
    }
    Map<String, Double> samples = new LinkedHashMap<>();
    body.lines().forEach(line -> line(line, samples));
    return new Exposition(samples);
  }

  private static void line(String line, Map<String, Double> samples) {
    if (META.matcher(line).matches()) {
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new IllegalStateException("no line of an exposition: " + line);
    }
    double value = Double.parseDouble(sample.group(2).replace("Inf", "Infinity"));
    if (Double.isNaN(value) || samples.put(sample.group(1), value) != null) {
      throw new IllegalStateException("NaN, or there twice: " + line);
    }
  }

  static boolean isCounter(String series) {
    return COUNTER.matcher(series).matches();
  }

  double sum(String family) {
    return samples.entrySet().stream()
        .filter(of -> of.getKey().equals(family) || of.getKey().startsWith(family + "{"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  Map<String, Double> of(String family) {
    Map<String, Double> found = new LinkedHashMap<>(samples);
    found.keySet().removeIf(series -> !series.startsWith(family + "{"));
    return found;
  }
}
