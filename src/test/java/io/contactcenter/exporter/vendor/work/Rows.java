package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what a report hands over. */
final class Rows implements RowSink {
  /** How many rows of the vendor's came. */
  long received;

  final List<Row> rows = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  final List<String> excluded = new ArrayList<>();
  @Nullable Rows today;

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
  public Rows today() {
    if (today == null) {
      today = new Rows();
    }
    return today;
  }

  /** {@code measure=value} of the values that are there. */
  static List<String> values(Row row) {
    List<String> values = new ArrayList<>();
    for (Measure measure : row.key().entity().measures()) {
      long value = row.values()[measure.slot()];
      if (value != Measure.ABSENT) {
        values.add(measure.name().toLowerCase(Locale.ROOT) + "=" + value);
      }
    }
    return values;
  }
}
