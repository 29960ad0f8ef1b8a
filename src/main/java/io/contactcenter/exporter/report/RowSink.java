package io.contactcenter.exporter.report;

import java.time.Instant;
import java.util.Optional;

/** Takes the rows of one answer as they are parsed. Used by one thread. */
public interface RowSink {
  void row(Row row);

  /**
   * A row that cannot be right. What is known of it keeps the former reading of that entity in
   * place.
   */
  void rejected(Optional<Key> key, Optional<Instant> at, String why);

  /** A row that is right but not to be counted. */
  void excluded(String reason);

  /** Takes the rows of the vendor's own summary of the day, where that was asked for. */
  RowSink today();
}
