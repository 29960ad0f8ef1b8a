package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Writes down what a report hands over. */
final class Heard implements RowSink {
  /** How many rows of the vendor's came. */
  long received;

  final List<Row> rows = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  final List<String> excluded = new ArrayList<>();

  @Override
  public void row(Row row) {
    rows.add(row);
  }

  @Override
  public void rejected(Optional<Key> key, Optional<Instant> at, String why) {
    rejected.add(
        key.map(k -> k.entity().id() + k.ids()).orElse("?")
            + " "
            + at.map(Instant::toString).orElse("?")
            + " "
            + why);
  }

  @Override
  public void received(long rows) {
    received += rows;
  }

  @Override
  public void excluded(String reason) {
    excluded.add(reason);
  }

  @Override
  public RowSink today() {
    throw new AssertionError("8x8 Contact Center sums no days up");
  }

  /** {@code measure=sum} over all rows of an entity, without what is absent; sums only. */
  List<String> sums(Key key) {
    TreeMap<String, Long> sums = new TreeMap<>();
    for (Row row : rows) {
      if (row.key().equals(key)) {
        for (Measure measure : key.entity().measures()) {
          long value = row.values()[measure.slot()];
          if (value != Measure.ABSENT) {
            sums.merge(measure.name().toLowerCase(Locale.ROOT), value, Long::sum);
          }
        }
      }
    }
    return sums.entrySet().stream().map(sum -> sum.getKey() + "=" + sum.getValue()).toList();
  }
}
