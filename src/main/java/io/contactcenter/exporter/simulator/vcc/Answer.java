package io.contactcenter.exporter.simulator.vcc;

import java.util.List;

/**
 * What is found for a request, before it is filtered and cut into pages.
 *
 * @param rows with their figures, where they are rows of a report
 */
record Answer(Table table, List<Line> lines, List<Rows.Row> rows) {
  static Answer list(Table table, List<Line> lines) {
    return new Answer(table, lines, List.of());
  }

  static Answer report(Table table, List<Rows.Row> rows) {
    return new Answer(table, rows.stream().map(Rows.Row::line).toList(), rows);
  }
}
