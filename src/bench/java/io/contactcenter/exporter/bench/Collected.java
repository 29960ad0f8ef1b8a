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
import java.util.List;

/** Series for client_java, made once: nothing is left for a scrape but to write them. */
final class Collected implements MultiCollector {
  private final MetricSnapshots snapshots;

  Collected(List<Family> families) {
    snapshots = new MetricSnapshots(families.stream().map(Collected::snapshot).toList());
  }

  @Override
  public MetricSnapshots collect() {
    return snapshots;
  }

  private static MetricSnapshot snapshot(Family family) {
    MetricMetadata metadata =
        new MetricMetadata(PrometheusNaming.sanitizeMetricName(family.name()), family.help());
    if (family.gauge()) {
      List<GaugeDataPointSnapshot> gauges = new ArrayList<>();
      family
          .series()
          .forEach(one -> gauges.add(new GaugeDataPointSnapshot(one.value(), labels(one), null)));
      return new GaugeSnapshot(metadata, gauges);
    }
    List<CounterDataPointSnapshot> counters = new ArrayList<>();
    family
        .series()
        .forEach(
            one -> counters.add(new CounterDataPointSnapshot(one.value(), labels(one), null, 0)));
    return new CounterSnapshot(metadata, counters);
  }

  private static Labels labels(Exposed.Series series) {
    return Labels.of(series.names(), series.values());
  }
}
