package io.contactcenter.exporter.week;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus would have stored, and what its {@code increase()} makes of it over the whole
 * week, without extrapolation: the differences of neighbouring samples of a series, a fall being a
 * reset. The first sample of a series adds nothing, gaps are skipped.
 */
final class Storage {
  private static final Pattern NAME =
      Pattern.compile("contactcenter_(agent_queue|agent|queue)_(interval_|today_)?(.+)");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final long MICROS = 1_000_000;

  private final Map<String, Series> series = new HashMap<>();
  private final Map<String, Sum> increases = new HashMap<>();
  private final List<Series> present = new ArrayList<>();
  private long scrapes;
  private long samples;

  /** The shapes of a figure, and everything else. */
  enum Shape {
    INTERVAL,
    TODAY,
    TOTAL,
    OTHER
  }

  /** One series. */
  static final class Series {
    final String text;
    final Shape shape;

    /** The item, for a shape of one; the family otherwise. */
    final String item;

    final Map<String, String> labels;
    final Sum sum;
    final boolean seconds;
    long last;
    private long seenAt;

    Series(
        String text,
        Shape shape,
        String item,
        Map<String, String> labels,
        boolean seconds,
        Sum sum) {
      this.text = text;
      this.shape = shape;
      this.item = item;
      this.labels = labels;
      this.seconds = seconds;
      this.sum = sum;
    }
  }

  private static final class Sum {
    long value;
  }

  /** Stores one exposition in the text format; a series that is there twice is an error. */
  void scrape(String text) {
    scrapes++;
    present.clear();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      if (text.charAt(from) != '#') {
        sample(text, from, end);
      }
      from = end + 1;
    }
  }

  /** All series of the last scrape. */
  List<Series> present() {
    return present;
  }

  /** By how much {@code item} has increased since the first scrape, over all its series. */
  long increase(String item) {
    Sum sum = increases.get(item);
    return sum == null ? 0 : sum.value;
  }

  Set<String> items() {
    return new HashSet<>(increases.keySet());
  }

  long scrapes() {
    return scrapes;
  }

  long samples() {
    return samples;
  }

  int size() {
    return series.size();
  }

  private void sample(String text, int from, int end) {
    int space = text.lastIndexOf(' ', end - 1);
    String name = text.substring(from, space);
    Series of = series.computeIfAbsent(name, this::meet);
    if (of.seenAt == scrapes) {
      throw new AssertionError("exposed twice: " + name);
    }
    if (of.shape != Shape.OTHER) {
      samples++;
      long value = value(text, space + 1, end, of.seconds);
      if (of.shape == Shape.TOTAL && of.seenAt > 0) {
        of.sum.value += value >= of.last ? value - of.last : value;
      }
      of.last = value;
    } else if (name.startsWith("contactcenter_report_interval_end_timestamp_seconds")) {
      of.last = (long) Double.parseDouble(text.substring(space + 1, end));
    }
    of.seenAt = scrapes;
    present.add(of);
  }

  private Series meet(String text) {
    int brace = text.indexOf('{');
    String family = brace < 0 ? text : text.substring(0, brace);
    Map<String, String> labels = labels(brace < 0 ? "" : text.substring(brace));
    Matcher parts = NAME.matcher(family);
    if (!parts.matches()) {
      return new Series(text, Shape.OTHER, family, labels, false, new Sum());
    }
    String entity = parts.group(1);
    String stem = parts.group(3);
    Shape shape = shape(parts.group(2), stem);
    String ids =
        switch (entity) {
          case "queue" -> labels.get("queue");
          case "agent" -> labels.get("agent");
          default -> labels.get("agent") + "," + labels.get("queue");
        };
    String figure = shape == Shape.TOTAL ? stem.substring(0, stem.length() - 6) : stem;
    String item = entity + "." + figure + "{" + labels.get("source") + "," + ids + "}";
    return new Series(
        text,
        shape,
        item,
        labels,
        figure.endsWith("_seconds"),
        increases.computeIfAbsent(item, i -> new Sum()));
  }

  /** The item that a series with this name and these labels belongs to. */
  static String item(String text) {
    return new Storage().meet(text).item;
  }

  private static Shape shape(String of, String stem) {
    if (stem.endsWith("_ratio") || stem.contains("average")) {
      return Shape.OTHER;
    }
    if (of != null) {
      return of.equals("today_") ? Shape.TODAY : Shape.INTERVAL;
    }
    return stem.endsWith("_total") ? Shape.TOTAL : Shape.OTHER;
  }

  private static Map<String, String> labels(String block) {
    Map<String, String> labels = new HashMap<>();
    Matcher label = LABEL.matcher(block);
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }

  private static long value(String text, int from, int end, boolean seconds) {
    String written = text.substring(from, end);
    if (seconds) {
      return Math.round(Double.parseDouble(written) * MICROS);
    }
    return Long.parseLong(written);
  }

  /** The text of bytes as they are served. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
