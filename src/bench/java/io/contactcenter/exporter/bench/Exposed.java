package io.contactcenter.exporter.bench;

import io.prometheus.metrics.model.registry.MultiCollector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exporter said in text 0.0.4: its gauges and counters, for those it is compared with. */
public final class Exposed {
  private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("([a-z0-9_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One series. */
  record Series(List<String> names, List<String> values, double value) {}

  /** A gauge, or else a counter, with its series. */
  record Family(String name, String help, boolean gauge, List<Series> series) {}

  private Exposed() {}

  static List<Family> families(byte[] text) {
    Map<String, Family> families = new LinkedHashMap<>();
    Map<String, String> helps = new LinkedHashMap<>();
    new String(text, StandardCharsets.UTF_8).lines().forEach(line -> read(line, helps, families));
    return List.copyOf(families.values());
  }

  private static void read(String line, Map<String, String> helps, Map<String, Family> families) {
    String[] words = line.split(" ", 4);
    if (line.startsWith("# HELP ")) {
      helps.put(words[2], words[3]);
    } else if (line.startsWith("# TYPE ")) {
      boolean gauge = words[3].equals("gauge");
      if (gauge || words[3].equals("counter")) {
        String help = helps.getOrDefault(words[2], "");
        families.put(words[2], new Family(words[2], help, gauge, new ArrayList<>()));
      }
    } else {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches() && families.get(sample.group(1)) != null) {
        families.get(sample.group(1)).series().add(series(sample.group(2), sample.group(3)));
      }
    }
  }

  private static Series series(String labels, String value) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Matcher label = LABEL.matcher(labels == null ? "" : labels);
    while (label.find()) {
      names.add(label.group(1).intern());
      values.add(label.group(2));
    }
    double number = value.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value);
    return new Series(names, values, number);
  }

  /** The same for client_java, with snapshots that are made once, or at each scrape. */
  public static MultiCollector collector(byte[] text, boolean anew) {
    return anew ? Collected.anew(families(text)) : Collected.once(families(text));
  }

  /** As a text with nothing but the families of the exporter's own name. */
  static String text(List<Family> families) {
    StringBuilder text = new StringBuilder();
    for (Family family : families) {
      if (family.name().startsWith("contactcenter_")) {
        text.append("# TYPE ").append(family.name());
        text.append(family.gauge() ? " gauge\n" : " counter\n");
        for (Series series : family.series()) {
          text.append(family.name()).append('{');
          for (int i = 0; i < series.names().size(); i++) {
            text.append(i == 0 ? "" : ",").append(series.names().get(i));
            text.append("=\"").append(series.values().get(i)).append('"');
          }
          text.append("} ").append(series.value()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
