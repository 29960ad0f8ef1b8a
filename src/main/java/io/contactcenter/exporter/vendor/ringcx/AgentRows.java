package io.contactcenter.exporter.vendor.ringcx;

import static io.contactcenter.exporter.metric.AgentMeasure.ADMIN;
import static io.contactcenter.exporter.metric.AgentMeasure.AVAILABLE;
import static io.contactcenter.exporter.metric.AgentMeasure.DIRECT_INBOUND;
import static io.contactcenter.exporter.metric.AgentMeasure.DIRECT_INBOUND_TIME;
import static io.contactcenter.exporter.metric.AgentMeasure.DIRECT_OUTBOUND;
import static io.contactcenter.exporter.metric.AgentMeasure.DIRECT_OUTBOUND_TIME;
import static io.contactcenter.exporter.metric.AgentMeasure.HANDLING;
import static io.contactcenter.exporter.metric.AgentMeasure.IDLE;
import static io.contactcenter.exporter.metric.AgentMeasure.LOGGED_IN;
import static io.contactcenter.exporter.metric.AgentMeasure.PAUSED;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code AggregatedAgentStats} to agents. RingCentral does not describe its fields; their meaning
 * is that of the workforce file with the same columns.
 */
record AgentRows(Kept kept) implements RowMapping {
  static final Report REPORT =
      new Report(
          "agent",
          Map.of(
              Entity.AGENT,
              Set.of(
                  DIRECT_INBOUND,
                  DIRECT_INBOUND_TIME,
                  DIRECT_OUTBOUND,
                  DIRECT_OUTBOUND_TIME,
                  HANDLING,
                  IDLE,
                  AVAILABLE,
                  PAUSED,
                  ADMIN,
                  LOGGED_IN)),
          LONGEST_WINDOW);

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public String path() {
    return "agg-agent-stats";
  }

  @Override
  public List<Key> keys(RawRow raw) {
    return raw.id("agentId").map(id -> Key.of(Entity.AGENT, id)).stream().toList();
  }

  @Override
  public boolean keeps(RawRow raw) {
    return raw.id("agentId").map(id -> kept.keepsAgent(id, raw.name("agentName", id))).orElse(true);
  }

  @Override
  public List<Row> rows(RawRow raw, Instant at) throws BadRow {
    String id = RowMapping.id(raw, "agentId");
    long loggedIn = raw.duration("totWorkDur", SECOND);
    long idle = raw.duration("waitDur", SECOND);
    long paused = raw.duration("pauseDur", SECOND);
    long admin = raw.duration("adminDur", SECOND);
    Figures figures =
        new Figures(Entity.AGENT)
            .set(LOGGED_IN, loggedIn)
            .set(AVAILABLE, raw.duration("availDur", SECOND))
            .set(IDLE, idle)
            .set(PAUSED, paused)
            .set(ADMIN, admin)
            .set(HANDLING, handling(loggedIn, Figures.sum(idle, paused, admin)))
            .set(DIRECT_INBOUND, raw.count("directInIxnCnt"))
            .set(DIRECT_INBOUND_TIME, raw.duration("directInIxnDur", SECOND))
            .set(DIRECT_OUTBOUND, raw.count("directOutIxnCnt"))
            .set(DIRECT_OUTBOUND_TIME, raw.duration("directOutIxnDur", SECOND));
    Key key = Key.of(Entity.AGENT, id);
    return List.of(new Row(key, at, List.of(raw.name("agentName", id)), figures.values()));
  }

  // What is left of the time logged in. Below 0 where the vendor's figures do not add up, as in its
  // own example, or only add up with those of the key's other rows.
  private static long handling(long loggedIn, long otherwise) {
    return loggedIn == Measure.ABSENT || otherwise == Measure.ABSENT
        ? Measure.ABSENT
        : loggedIn - otherwise;
  }
}
