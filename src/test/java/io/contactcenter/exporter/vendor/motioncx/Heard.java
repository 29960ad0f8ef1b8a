package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    rejected.add(key.map(k -> k.entity().id() + k.ids()).orElse("?") + " " + why);
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
    throw new AssertionError("MotionCX sums no days up");
  }

  /** What the rows of an entity say of {@code measure}, summed up; absent where nothing does. */
  long sum(Key key, Measure measure) {
    long sum = Measure.ABSENT;
    for (Row row : rows) {
      long value = row.key().equals(key) ? row.values()[measure.slot()] : Measure.ABSENT;
      if (value != Measure.ABSENT) {
        sum = sum == Measure.ABSENT ? value : sum + value;
      }
    }
    return sum;
  }

  /**
   * {@code entity[ids] at} of every row to its values, {@code measure=value} where there is one.
   */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (Row row : rows) {
      StringBuilder text = new StringBuilder();
      for (Measure measure : row.key().entity().measures()) {
        long value = row.values()[measure.slot()];
        if (value != Measure.ABSENT) {
          text.append(text.isEmpty() ? "" : " ").append(measure.name()).append('=').append(value);
        }
      }
      values.put(row.key().entity().id() + row.key().ids() + " " + row.at(), text.toString());
    }
    return values;
  }
}
