package io.contactcenter.exporter.simulator.vcc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One item of an answer: names and texts in the order of the published samples. A name with a slash
 * stands in another element.
 */
record Line(Map<String, String> fields) {
  Line {
    fields = new LinkedHashMap<>(fields);
  }

  /** Names and texts in turn. */
  static Line of(String... namesAndTexts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new Line(fields);
  }

  Line and(String name, long number) {
    fields.put(name, String.valueOf(number));
    return this;
  }

  String text(String name) {
    return fields.getOrDefault(name, "");
  }
}
