package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Holds the names in expressions against the catalogue. */
final class Names {
  /** Series that Prometheus itself makes of a scrape. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> LABELS_OF_A_TARGET = Set.of("job", "instance");

  private Names() {}

  /** Every metric that {@code expression} asks for is a family, matched by labels that it has. */
  static void assertExist(String expression) {
    PromQl.selectors(expression)
        .forEach(
            (name, matched) -> {
              if (OF_PROMETHEUS.contains(name)) {
                return;
              }
              assertThat(name).as("metric in %s", expression).startsWith("contactcenter_");
              Optional<Family> family = Catalogue.family(name);
              assertThat(family).as("family %s of %s", name, expression).isPresent();
              Set<String> labels = new HashSet<>(family.orElseThrow().labels());
              labels.addAll(LABELS_OF_A_TARGET);
              assertThat(labels).as("labels of %s in %s", name, expression).containsAll(matched);
            });
  }
}
