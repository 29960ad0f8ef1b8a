package io.contactcenter.exporter.vendor.contract;

import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was handed over. */
final class Gathered implements RowSink {
  /** How many rows of the vendor's came. */
  long received;

  final List<Row> rows = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  private @Nullable Gathered today;

  @Override
  public void row(Row row) {
    rows.add(row);
  }

  @Override
  public void rejected(Optional<Key> key, Optional<Instant> at, String why) {
    rejected.add(why);
  }

  @Override
  public void received(long rows) {
    received += rows;
  }

  @Override
  public void excluded(String reason) {}

  @Override
  public Gathered today() {
    if (today == null) {
      today = new Gathered();
    }
    return today;
  }
}
