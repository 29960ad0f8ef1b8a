package io.contactcenter.exporter.web;

import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.metric.SourceFamilies;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One series of each of some sources, named q0, q1, q2 and so on. */
final class SmallExposition {
  private SmallExposition() {}

  static Supplier<Expositions> of(int count) {
    List<SourceSnapshot> sources =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new SourceSnapshot(
                        "q" + i,
                        List.of(
                            new Samples(
                                SourceFamilies.UP,
                                new Labels[] {
                                  Labels.of(SourceFamilies.UP.labels(), List.of("q" + i, "ringcx"))
                                },
                                new long[] {1}))))
            .toList();
    Expositions expositions =
        new Expositions(
            new Snapshot(1, Instant.EPOCH, sources),
            () -> LiveSnapshot.EMPTY,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            Clock.system());
    return () -> expositions;
  }
}
