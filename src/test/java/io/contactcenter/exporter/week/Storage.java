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
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The family that says which interval a report shows. */
  static final String END = "contactcenter_report_interval_end_timestamp_seconds";

  private static final long MICROS = 1_000_000;

  private final Map<String, Series> series = new HashMap<>();
  private final Map<String, Sum> increases = new HashMap<>();
  private final List<Series> present = new ArrayList<>();
  private String histogram = "";
  private long cumulated;
  private long scrapes;
  private long samples;

  /** One series. */
  static final class Series {
    final String text;
    final Naming.Name name;

    /** The item, for a shape of one; the family otherwise. */
    final String item;

    final Map<String, String> labels;

    /** The text of a bucket without its edge. */
    final String histogram;

    private final Sum sum;
    private final boolean time;
    long last;
    private long seenAt;

    private Series(
        String text, Naming.Name name, Map<String, String> labels, String item, Sum sum) {
      this.text = text;
      this.name = name;
      this.item = item;
      this.labels = labels;
      this.sum = sum;
      this.time = name.shape() != Naming.Shape.OTHER && Naming.isTime(item);
      this.histogram =
          name.shape() == Naming.Shape.BUCKET ? text.substring(0, text.lastIndexOf(",le=")) : "";
    }
  }

  private static final class Sum {
    long value;
  }

  /** Stores one exposition in the text format; a series that is there twice is an error. */
  void scrape(String text) {
    scrapes++;
    present.clear();
    histogram = "";
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
    Series of = series.computeIfAbsent(text.substring(from, space), this::meet);
    if (of.seenAt == scrapes) {
      throw new AssertionError("exposed twice: " + of.text);
    }
    if (of.name.shape() != Naming.Shape.OTHER) {
      samples++;
      long value = value(of, text, space + 1, end);
      if (of.name.isCounter() && of.seenAt > 0) {
        of.sum.value += value >= of.last ? value - of.last : value;
      }
      of.last = value;
    } else if (of.item.equals(END)) {
      of.last = (long) Double.parseDouble(text.substring(space + 1, end));
    }
    of.seenAt = scrapes;
    present.add(of);
  }

  /** A bucket is told without those below it, which come right before it. */
  private long value(Series of, String text, int from, int end) {
    String written = text.substring(from, end);
    if (of.time) {
      return Math.round(Double.parseDouble(written) * MICROS);
    }
    long value = Long.parseLong(written);
    if (of.name.shape() == Naming.Shape.BUCKET) {
      long below = of.histogram.equals(histogram) ? cumulated : 0;
      histogram = of.histogram;
      cumulated = value;
      if (value < below) {
        throw new AssertionError(of.text + " is " + value + ", the bucket below it " + below);
      }
      return value - below;
    }
    if (of.name.shape() == Naming.Shape.COUNT && value != cumulated) {
      throw new AssertionError(of.text + " is " + value + ", all its buckets " + cumulated);
    }
    return value;
  }

  private Series meet(String text) {
    int brace = text.indexOf('{');
    String family = brace < 0 ? text : text.substring(0, brace);
    Map<String, String> labels = labels(brace < 0 ? "" : text.substring(brace));
    Naming.Name name = Naming.of(family);
    String item = name.shape() == Naming.Shape.OTHER ? family : name.item(labels);
    return new Series(text, name, labels, item, increases.computeIfAbsent(item, i -> new Sum()));
  }

  /** The item that a series with this name and these labels belongs to. */
  static String item(String text) {
    return new Storage().meet(text).item;
  }

  private static Map<String, String> labels(String block) {
    Map<String, String> labels = new HashMap<>();
    Matcher label = LABEL.matcher(block);
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }

  /** The text of bytes as they are served. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
