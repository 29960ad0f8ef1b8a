package io.contactcenter.exporter.exposition;

import io.contactcenter.exporter.metric.Catalogue;
import io.contactcenter.exporter.metric.Family;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.Unit;
import io.contactcenter.exporter.snapshot.Block;
import io.contactcenter.exporter.snapshot.Histograms;
import io.contactcenter.exporter.snapshot.Labels;
import io.contactcenter.exporter.snapshot.Samples;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Blocks as text: families in the order of the catalogue, all blocks of a family together, those
 * without a sample left out.
 */
final class FamilyBody implements Rendition.Body {
  private final Map<Family, List<Block>> blocks = new HashMap<>();

  FamilyBody(Iterable<Block> blocks) {
    for (Block block : blocks) {
      if (Catalogue.family(block.family().name()).filter(block.family()::equals).isEmpty()) {
        throw new IllegalArgumentException("not in the catalogue: " + block.family());
      }
      if (block.size() > 0) {
        this.blocks.computeIfAbsent(block.family(), family -> new ArrayList<>()).add(block);
      }
    }
  }

  @Override
  public void write(Format format, ByteWriter out) {
    for (Family family : Catalogue.families()) {
      List<Block> ofFamily = blocks.getOrDefault(family, List.of());
      if (!ofFamily.isEmpty()) {
        writeHead(family, format, out);
        ofFamily.forEach(block -> write(block, out));
      }
    }
  }

  static void write(Block block, ByteWriter out) {
    if (block instanceof Samples samples) {
      write(samples, out);
    } else if (block instanceof Histograms histograms) {
      write(histograms, out);
    }
  }

  static void writeHead(Family family, Format format, ByteWriter out) {
    String name = format == Format.OPENMETRICS ? family.openMetricsName() : family.name();
    out.text("# HELP " + name + " " + family.help() + "\n");
    out.text("# TYPE " + name + " " + family.kind().name().toLowerCase(Locale.ROOT) + "\n");
    if (format == Format.OPENMETRICS && !family.unit().suffix().isEmpty()) {
      out.text("# UNIT " + name + " " + family.unit().suffix() + "\n");
    }
  }

  private static void write(Samples samples, ByteWriter out) {
    byte[] name = samples.family().name().getBytes(StandardCharsets.US_ASCII);
    Unit unit = samples.family().unit();
    Labels[] labels = samples.labels();
    long[] values = samples.values();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Measure.ABSENT) {
        out.series(name, labels[i].encoded());
        value(values[i], unit, out);
        out.octet('\n');
      }
    }
  }

  private static void value(long value, Unit unit, ByteWriter out) {
    switch (unit) {
      case COUNT, INFO -> out.integer(value);
      case SECONDS, TIMESTAMP -> out.seconds(value);
      case RATIO -> out.ratio(Double.longBitsToDouble(value));
    }
  }

  private static void write(Histograms histograms, ByteWriter out) {
    byte[] bucket = sampleName(histograms.family(), "_bucket");
    byte[] sum = sampleName(histograms.family(), "_sum");
    byte[] count = sampleName(histograms.family(), "_count");
    byte[][] edges = edges(histograms.edges());
    for (int i = 0; i < histograms.labels().length; i++) {
      byte[] labels = histograms.labels()[i].encoded();
      long cumulated = 0;
      for (int edge = 0; edge < edges.length; edge++) {
        cumulated += histograms.counts()[i][edge];
        out.bytes(bucket);
        if (labels.length == 0) {
          out.octet('{');
        } else {
          out.bytes(labels, 0, labels.length - 1);
          out.octet(',');
        }
        out.bytes(edges[edge]);
        out.integer(cumulated);
        out.octet('\n');
      }
      if (histograms.sums()[i] != Measure.ABSENT) {
        out.bytes(sum);
        out.bytes(labels);
        out.octet(' ');
        out.seconds(histograms.sums()[i]);
        out.octet('\n');
        out.bytes(count);
        out.bytes(labels);
        out.octet(' ');
        out.integer(cumulated);
        out.octet('\n');
      }
    }
  }

  private static byte[] sampleName(Family family, String suffix) {
    return (family.name() + suffix).getBytes(StandardCharsets.US_ASCII);
  }

  /** {@code le="5.0"} of each edge and of infinity. */
  private static byte[][] edges(long[] micros) {
    byte[][] edges = new byte[micros.length + 1][];
    for (int i = 0; i < micros.length; i++) {
      // A whole number has its point here, since 5 and 5.0 would be two series to Prometheus 2.
      String seconds = BigDecimal.valueOf(micros[i], 6).stripTrailingZeros().toPlainString();
      edges[i] = edge(seconds.contains(".") ? seconds : seconds + ".0");
    }
    edges[micros.length] = edge("+Inf");
    return edges;
  }

  private static byte[] edge(String value) {
    return ("le=\"" + value + "\"} ").getBytes(StandardCharsets.US_ASCII);
  }
}
