package io.contactcenter.exporter.simulator.vcc;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one page of a report says.
 *
 * @param at when, by the vendor's clock
 * @param resource the path without ids, as {@code queues/statistics}
 * @param id of the queue, channel, agent or group that was asked about
 * @param from epoch second from which rows were asked for
 * @param to epoch second to which they were asked for
 * @param offset the number of its first row
 */
public record Said(
    Instant at, String resource, String id, long from, long to, int offset, List<Row> rows) {
  public Said {
    rows = List.copyOf(rows);
  }

  /**
   * One row: two where a row is split.
   *
   * @param start of its half hour, or of the call; epoch second
   * @param queue the id of the queue that it is about; 0 where it is about none
   * @param texts by element; what it is about
   * @param figures by element, those in another element behind a slash
   */
  public record Row(long start, int queue, Map<String, String> texts, Map<String, Long> figures) {
    public Row {
      texts = Map.copyOf(texts);
      figures = Map.copyOf(figures);
    }
  }
}
