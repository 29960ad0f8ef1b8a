package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.Aggregation;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Distribution;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.row.Figures;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sums by entity and interval, as they are put together from interactions. */
final class Sheet {
  private record Cell(Key key, Instant start) {}

  private record Blank(Cell cell, Measure measure) {}

  private final Window window;
  private final Map<Cell, long[]> figures = new LinkedHashMap<>();
  private final Map<Cell, Distribution> distributions = new LinkedHashMap<>();
  private final Set<Blank> blanks = new HashSet<>();

  Sheet(Window window) {
    this.window = window;
  }

  /** Whether {@code at} lies in what was asked for. */
  boolean contains(Instant at) {
    return window.containing(at).isPresent();
  }

  /**
   * Adds to a sum, raises a peak; what is absent changes nothing, so that a sum is absent as long
   * as nothing was added.
   */
  void add(Key key, Instant at, Measure measure, long amount) {
    if (amount == Measure.ABSENT) {
      return;
    }
    long[] values =
        figures.computeIfAbsent(cell(key, at), any -> new Figures(key.entity()).values());
    int slot = measure.slot();
    if (values[slot] == Measure.ABSENT) {
      values[slot] = amount;
    } else {
      values[slot] =
          measure.aggregation() == Aggregation.PEAK
              ? Math.max(values[slot], amount)
              : Figures.raised(values[slot], amount);
    }
  }

  /** Makes a measure absent, whatever is added to it: not every part of it is known. */
  void blank(Key key, Instant at, Measure measure) {
    blanks.add(new Blank(cell(key, at), measure));
  }

  /** One more observation of a histogram; none where it is absent. */
  void observe(Key key, Instant at, long micros) {
    if (micros != Measure.ABSENT) {
      distributions
          .computeIfAbsent(cell(key, at), any -> new Distribution(key.entity()))
          .add(micros);
    }
  }

  /** Hands everything over as rows. */
  void handOver(RowSink sink, Function<Key, List<String>> said) {
    blanks.forEach(
        blank ->
            Optional.ofNullable(figures.get(blank.cell()))
                .ifPresent(values -> values[blank.measure().slot()] = Measure.ABSENT));
    figures.forEach(
        (cell, values) ->
            sink.row(new Row(cell.key(), cell.start(), said.apply(cell.key()), values)));
    distributions.forEach(
        (cell, distribution) ->
            sink.row(
                new Row(cell.key(), cell.start(), said.apply(cell.key()), distribution.values())));
  }

  private Cell cell(Key key, Instant at) {
    return new Cell(key, window.containing(at).map(Interval::start).orElseThrow());
  }
}
