package io.contactcenter.exporter.bench;

import io.contactcenter.exporter.bench.Exposed.Family;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/** Series for client_java: with everything made once, or with snapshots made at each scrape. */
final class Collected implements MultiCollector {
  private final Supplier<MetricSnapshots> snapshots;

  private Collected(Supplier<MetricSnapshots> snapshots) {
    this.snapshots = snapshots;
  }

  /** Nothing is left for a scrape but to write. */
  static Collected once(List<Family> families) {
    MetricSnapshots made = make(families, labels(families));
    return new Collected(() -> made);
  }

  /** As a collector does that keeps values and label sets, and makes snapshots of them. */
  static Collected anew(List<Family> families) {
    IdentityHashMap<Exposed.Series, Labels> labels = labels(families);
    return new Collected(() -> make(families, labels));
  }

  @Override
  public MetricSnapshots collect() {
    return snapshots.get();
  }

  private static IdentityHashMap<Exposed.Series, Labels> labels(List<Family> families) {
    IdentityHashMap<Exposed.Series, Labels> labels = new IdentityHashMap<>();
    families.stream()
        .flatMap(family -> family.series().stream())
        .forEach(one -> labels.put(one, Labels.of(one.names(), one.values())));
    return labels;
  }

  private static MetricSnapshots make(
      List<Family> families, IdentityHashMap<Exposed.Series, Labels> labels) {
    return new MetricSnapshots(families.stream().map(of -> snapshot(of, labels)).toList());
  }

  private static MetricSnapshot snapshot(
      Family family, IdentityHashMap<Exposed.Series, Labels> labels) {
    MetricMetadata metadata =
        new MetricMetadata(PrometheusNaming.sanitizeMetricName(family.name()), family.help());
    if (family.gauge()) {
      List<GaugeDataPointSnapshot> gauges = new ArrayList<>();
      family
          .series()
          .forEach(
              one -> gauges.add(new GaugeDataPointSnapshot(one.value(), labels.get(one), null)));
      return new GaugeSnapshot(metadata, gauges);
    }
    List<CounterDataPointSnapshot> counters = new ArrayList<>();
    family
        .series()
        .forEach(
            one ->
                counters.add(new CounterDataPointSnapshot(one.value(), labels.get(one), null, 0)));
    return new CounterSnapshot(metadata, counters);
  }
}
