package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The samples of an exposition in its order: the series, as it is written, to its value. No series
 * comes twice.
 */
record Scrape(Map<String, Double> samples) {
  Scrape {
    samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
  }

  static Scrape parse(String text) {
    Map<String, Double> samples = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        int space = line.lastIndexOf(' ');
        String value = line.substring(space + 1).replace("Inf", "Infinity");
        assertThat(samples.put(line.substring(0, space), Double.valueOf(value)))
            .as("twice: " + line)
            .isNull();
      }
    }
    return new Scrape(samples);
  }

  /** The samples of one name that have all of {@code labels}, each as {@code name="value"}. */
  Map<String, Double> of(String name, String... labels) {
    Map<String, Double> found = new LinkedHashMap<>();
    samples.forEach(
        (series, value) -> {
          boolean named = series.equals(name) || series.startsWith(name + "{");
          if (named && Arrays.stream(labels).allMatch(series::contains)) {
            found.put(series, value);
          }
        });
    return found;
  }

  /** The only such sample. */
  double value(String name, String... labels) {
    assertThat(of(name, labels)).as(name).hasSize(1);
    return of(name, labels).values().iterator().next();
  }

  /** The only such sample, if it is there. */
  OptionalDouble ifThere(String name, String... labels) {
    return of(name, labels).values().stream().mapToDouble(Double::doubleValue).findFirst();
  }

  /** The sum over all such samples; none is 0. */
  double sum(String name, String... labels) {
    return of(name, labels).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The samples whose series {@code wanted} accepts. */
  Map<String, Double> where(Predicate<String> wanted) {
    Map<String, Double> found = new LinkedHashMap<>(samples);
    found.keySet().removeIf(wanted.negate());
    return found;
  }
}
