package io.contactcenter.exporter.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes the rows of one answer as they are parsed. Used by one thread. */
public interface RowSink {
  void row(Row row);

  /**
   * So many rows of the vendor's came, whatever became of them: one of them may be several of ours,
   * and many of them one.
   */
  void received(long rows);

  /**
   * A row that cannot be right. What is known of it keeps the former reading of that entity in
   * place.
   */
  void rejected(Optional<Key> key, Optional<Instant> at, String why);

  /**
   * The same of one row that says something of several entities; of which, if of none, is not
   * known.
   */
  default void rejected(List<Key> keys, Optional<Instant> at, String why) {
    if (keys.isEmpty()) {
      rejected(Optional.empty(), at, why);
    }
    keys.forEach(key -> rejected(Optional.of(key), at, why));
  }

  /** A row that is right but not to be counted. */
  void excluded(String reason);

  /** Takes the rows of the vendor's own summary of the day, where that was asked for. */
  RowSink today();
}
