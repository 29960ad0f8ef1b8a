package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.bench.Exposed;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.SourceSnapshot;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** From a snapshot to bytes, in the four forms, beside client_java's writers and a copy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderBench {
  private static final List<AgentQueueMeasure> MEASURES =
      List.of(
          AgentQueueMeasure.ANSWERED,
          AgentQueueMeasure.TALK,
          AgentQueueMeasure.WRAP_UP,
          AgentQueueMeasure.TRANSFERRED_OUT);
  private static final int SERIES_OF_EACH = 3 * MEASURES.size();
  private static final int QUEUES = 16;
  private static final int MICROS = 1_234_567;

  /** How many series there are. */
  @Param({"9996", "99996"})
  public int series;

  private Snapshot snapshot = new Snapshot(0, Instant.EPOCH, List.of());
  private MultiCollector collected = () -> null;
  private MultiCollector collecting = () -> null;
  private byte[] rendered = {};
  private byte[] copy = {};

  /** Makes what is rendered, for all the same series. */
  @Setup
  public void make() throws IOException {
    int entities = series / SERIES_OF_EACH;
    Labels[] labels = new Labels[entities];
    for (int i = 0; i < entities; i++) {
      labels[i] =
          Labels.of(
              List.of("source", "agent", "queue"),
              List.of("bench", "" + (1_320_000 + i / QUEUES), "" + (5_600 + i % QUEUES)));
    }
    List<Block> blocks = new ArrayList<>();
    for (Measure measure : MEASURES) {
      for (Family family :
          List.of(
              Catalogue.interval(Entity.AGENT_QUEUE, measure),
              Catalogue.today(Entity.AGENT_QUEUE, measure),
              Catalogue.total(Entity.AGENT_QUEUE, measure))) {
        long[] values = new long[entities];
        for (int i = 0; i < entities; i++) {
          values[i] = (long) i % 1_000 * MICROS;
        }
        blocks.add(new Samples(family, labels, values));
      }
    }
    snapshot = new Snapshot(1, Instant.EPOCH, List.of(new SourceSnapshot("bench", blocks)));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    render(Variant.TEXT_PLAIN).writeTo(text);
    rendered = text.toByteArray();
    copy = new byte[rendered.length];
    collected = Exposed.collector(rendered, false);
    collecting = Exposed.collector(rendered, true);
  }

  private Part render(Variant variant) {
    return new Exposition(snapshot).all().part(variant);
  }

  @Benchmark
  public long text() {
    return render(Variant.TEXT_PLAIN).length();
  }

  @Benchmark
  public long textGzip() {
    return render(Variant.TEXT_GZIP).length();
  }

  @Benchmark
  public long openMetrics() {
    return render(Variant.OPENMETRICS_PLAIN).length();
  }

  @Benchmark
  public long openMetricsGzip() {
    return render(Variant.OPENMETRICS_GZIP).length();
  }

  /** What rendering costs at least. */
  @Benchmark
  public byte copy() {
    System.arraycopy(rendered, 0, copy, 0, rendered.length);
    return copy[copy.length - 1];
  }

  @Benchmark
  public long clientText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rendered.length * 2);
    clientText(collected, out);
    return out.size();
  }

  /** With snapshots that the collector makes. */
  @Benchmark
  public long clientTextCollecting() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rendered.length * 2);
    clientText(collecting, out);
    return out.size();
  }

  @Benchmark
  public long clientTextGzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rendered.length);
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      clientText(collected, gzip);
    }
    return out.size();
  }

  private static void clientText(MultiCollector collector, OutputStream out) throws IOException {
    PrometheusTextFormatWriter.create().write(out, collector.collect(), EscapingScheme.ALLOW_UTF8);
  }

  @Benchmark
  public long clientOpenMetrics() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(rendered.length * 2);
    OpenMetricsTextFormatWriter.create().write(out, collected.collect(), EscapingScheme.ALLOW_UTF8);
    return out.size();
  }

  /** All of it, as a table of nanoseconds a series. */
  public static String measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(RenderBench.class.getName()).build()).run();
    Map<String, Map<Integer, Double>> table = new TreeMap<>();
    for (RunResult result : results) {
      int series = Integer.parseInt(result.getParams().getParam("series"));
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      table
          .computeIfAbsent(name, any -> new TreeMap<>())
          .put(series, result.getPrimaryResult().getScore() / series);
    }
    StringBuilder text = new StringBuilder("| ns a series |");
    Map<Integer, Double> own = table.getOrDefault("text", Map.of());
    own.keySet().forEach(series -> text.append(" %,d series |".formatted(series)));
    text.append("\n|---|---|---|\n");
    table.forEach(
        (name, row) -> {
          text.append("| `").append(name).append("` |");
          row.forEach(
              (series, nanos) ->
                  text.append(
                      " %.1f (%.2f) |"
                          .formatted(nanos, nanos / own.getOrDefault(series, Double.NaN))));
          text.append('\n');
        });
    return text + "\nIn brackets: times `text`.\n";
  }
}
