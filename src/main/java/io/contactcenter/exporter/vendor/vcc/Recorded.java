package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.report.RowSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one answer says, kept until those to all asks of a fetch are there. Filled by one thread,
 * played once.
 */
final class Recorded implements RowSink {
  private final List<Consumer<RowSink>> said = new ArrayList<>();

  @Override
  public void row(Row row) {
    said.add(sink -> sink.row(row));
  }

  @Override
  public void rejected(Optional<Key> key, Optional<Instant> at, String why) {
    said.add(sink -> sink.rejected(key, at, why));
  }

  @Override
  public void excluded(String reason) {
    said.add(sink -> sink.excluded(reason));
  }

  @Override
  public RowSink today() {
    throw new UnsupportedOperationException("this vendor sums no days up");
  }

  void play(RowSink sink) {
    said.forEach(one -> one.accept(sink));
  }

  int size() {
    return said.size();
  }
}
