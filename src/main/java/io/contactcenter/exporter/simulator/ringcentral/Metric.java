package io.contactcenter.exporter.simulator.ringcentral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure that can be asked for.
 *
 * @param option its name in a request
 * @param name its name in the answer, which may differ
 * @param timer whether it is a time rather than a count
 * @param words values that have another name than in {@link Breakdown}
 */
record Metric(
    String option, String name, boolean timer, Breakdown breakdown, Map<String, String> words) {
  Metric {
    words = Map.copyOf(words);
  }

  static Metric counter(String option, String name, Breakdown breakdown) {
    return new Metric(option, name, false, breakdown, Map.of());
  }

  static Metric counter(String name, Breakdown breakdown) {
    return counter(name, name, breakdown);
  }

  static Metric timer(String option, String name, Breakdown breakdown) {
    return new Metric(option, name, true, breakdown, Map.of());
  }

  /** The same with other words: pairs of the value in {@link Breakdown} and its name here. */
  Metric with(String... pairs) {
    Map<String, String> more = new HashMap<>(words);
    for (int i = 0; i < pairs.length; i += 2) {
      more.put(pairs[i], pairs[i + 1]);
    }
    return new Metric(option, name, timer, breakdown, more);
  }

  /** The values that {@code since} has, in their order. */
  List<String> values(Generation since) {
    return breakdown.words().stream().filter(value -> since.knows(breakdown, value)).toList();
  }

  String word(String value) {
    return words.getOrDefault(value, value);
  }
}
