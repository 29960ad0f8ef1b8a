package io.contactcenter.exporter.simulator.ringcx;

import com.fasterxml.jackson.core.JsonGenerator;
import io.contactcenter.exporter.simulator.day.Figures;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One of the aggregate reports.
 *
 * @param name its endpoint's
 * @param part which figures it tells
 */
record Report(String name, UnaryOperator<Figures> part, Writer writer) {
  /** Writes the rows of one interval. */
  interface Writer {
    void write(Rows rows, Figures figures, Rows.Head head, JsonGenerator json) throws IOException;
  }

  static final List<Report> ALL =
      List.of(
          new Report("agg-queue-stats", Figures::ofQueues, Rows::queues),
          new Report("agg-agent-stats", Figures::ofAgents, Rows::agents),
          new Report("agg-agent-extended-stats", Figures::ofAgentQueues, Rows::agentQueues));
}
