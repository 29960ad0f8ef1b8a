package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A name would be exposed twice: by Micrometer's registry and from the snapshot. */
public final class NameCollisionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private NameCollisionException(Set<String> names) {
    super(
        "metric names of the registry that the catalogue has already: "
            + String.join(", ", names)
            + "; rename those meters");
  }

  static void check(PrometheusMeterRegistry registry) {
    Set<String> names = new TreeSet<>();
    for (MetricSnapshot snapshot : registry.getPrometheusRegistry().scrape()) {
      names.addAll(names(snapshot));
    }
    Set<String> catalogue = new TreeSet<>();
    for (Family family : Catalogue.families()) {
      if (!SelfMetrics.FAMILIES.contains(family)) {
        catalogue.addAll(names(family));
      }
    }
    names.retainAll(catalogue);
    if (!names.isEmpty()) {
      throw new NameCollisionException(names);
    }
  }

  // Names of families and of samples: both must be unique in either format.
  private static List<String> names(Family family) {
    return switch (family.kind()) {
      case GAUGE -> List.of(family.name());
      case COUNTER -> List.of(family.openMetricsName(), family.name());
      case HISTOGRAM -> histogram(family.name());
    };
  }

  private static List<String> names(MetricSnapshot snapshot) {
    String name = snapshot.getMetadata().getPrometheusName();
    if (snapshot instanceof CounterSnapshot) {
      return List.of(name, name + "_total");
    }
    if (snapshot instanceof InfoSnapshot) {
      return List.of(name, name + "_info");
    }
    if (snapshot instanceof HistogramSnapshot || snapshot instanceof SummarySnapshot) {
      return histogram(name);
    }
    return List.of(name);
  }

  private static List<String> histogram(String name) {
    return List.of(name, name + "_bucket", name + "_sum", name + "_count");
  }
}
