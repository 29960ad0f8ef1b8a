package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueFamilies;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.metric.RateLimitFamilies;
import io.contactcenter.exporter.metric.ReportFamilies;
import io.contactcenter.exporter.metric.RequestFamilies;
import io.contactcenter.exporter.metric.SelfFamilies;
import io.contactcenter.exporter.metric.SourceFamilies;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Snapshots of two sources that share an account, one of them with a hostile queue name. */
final class Fixture {
  static final Instant NOW = Instant.parse("2026-03-04T15:22:07Z");
  static final String HOSTILE = "a\"b\\c\nd\te\u0000f\u001b[31m\uD800g\u00e9\uD83D\uDE00}# EOF";

  private Fixture() {}

  static Snapshot snapshot() {
    return new Snapshot(1, NOW, List.of(source("alpha", 118), source("beta", 7)));
  }

  static LiveSnapshot live() {
    return new LiveSnapshot(
        List.of(requests("alpha", 12), requests("beta", 3)),
        List.of(new LiveSnapshot.Account(Set.of("alpha", "beta"), budget("alpha"))));
  }

  static Block one(Family family, long value, String... labelValues) {
    return new Samples(
        family,
        new Labels[] {Labels.of(family.labels(), List.of(labelValues))},
        new long[] {value});
  }

  static byte[] bytes(ScrapeAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      answer.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A snapshot of {@code series} counters and more, each with labels of its own. */
  static Snapshot large(int series) {
    Family family = Catalogue.total(Entity.QUEUE, QueueMeasure.WAIT);
    Labels[] labels = new Labels[series];
    long[] values = new long[series];
    for (int i = 0; i < series; i++) {
      labels[i] = Labels.of(family.labels(), List.of("large", "" + i, "Queue " + i, "voice"));
      values[i] = i * 1_234_567L;
    }
    return new Snapshot(
        2, NOW, List.of(new SourceSnapshot("large", List.of(new Samples(family, labels, values)))));
  }

  private static SourceSnapshot source(String name, long answered) {
    Labels[] queues = {
      Labels.of(queueLabels(), List.of(name, "1", "Sales", "voice")),
      Labels.of(queueLabels(), List.of(name, "2", HOSTILE, "chat"))
    };
    List<Block> blocks = new ArrayList<>();
    blocks.add(queues(QueueMeasure.ANSWERED, "interval", queues, answered, 0));
    blocks.add(queues(QueueMeasure.WAIT, "today", queues, 1_500_000, Measure.ABSENT));
    blocks.add(queues(QueueMeasure.ANSWERED, "total", queues, answered * 10, 1));
    blocks.add(queues(QueueMeasure.WAIT, "total", queues, 12_000_000, 1));
    blocks.add(
        new Samples(
            QueueFamilies.INTERVAL_SERVICE_LEVEL,
            queues,
            new long[] {Double.doubleToRawLongBits(0.8), Double.doubleToRawLongBits(1.0 / 3)}));
    blocks.add(queues(QueueMeasure.HOLD, "interval", queues, Measure.ABSENT, Measure.ABSENT));
    blocks.add(one(SourceFamilies.UP, 1, name, "ringcx"));
    blocks.add(one(ReportFamilies.INTERVAL_END_TIMESTAMP, 1_772_637_300_000_000L, name, "queue"));
    blocks.add(one(SelfFamilies.SERIES, 9, name));
    return new SourceSnapshot(name, blocks);
  }

  private static Block queues(
      QueueMeasure measure, String shape, Labels[] labels, long first, long second) {
    Family family =
        switch (shape) {
          case "interval" -> Catalogue.interval(Entity.QUEUE, measure);
          case "today" -> Catalogue.today(Entity.QUEUE, measure);
          default -> Catalogue.total(Entity.QUEUE, measure);
        };
    return new Samples(family, labels, new long[] {first, second});
  }

  private static List<String> queueLabels() {
    return QueueFamilies.OPEN.labels();
  }

  private static SourceSnapshot requests(String source, long count) {
    return new SourceSnapshot(
        source,
        List.of(
            one(RequestFamilies.REQUESTS, count, source, "agg-queue-stats"),
            new Histograms(
                RequestFamilies.DURATION,
                new long[] {100_000, 5_000_000},
                new Labels[] {
                  Labels.of(RequestFamilies.DURATION.labels(), List.of(source, "agg-queue-stats")),
                  Labels.of(RequestFamilies.DURATION.labels(), List.of(source, "agents"))
                },
                new long[][] {{count - 1, 1, 0}, {0, 0, 2}},
                new long[] {2_250_000, Measure.ABSENT})));
  }

  private static List<Block> budget(String account) {
    return List.of(
        one(RateLimitFamilies.PERMITS, 3, account, "60s"),
        one(RateLimitFamilies.PERMITS_AVAILABLE, 2, account, "60s"),
        one(RateLimitFamilies.WAIT, 1, account));
  }
}
