package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls that agents made, one call for each group: they count, with all of their time, in the
 * half hour in which they began.
 */
final class OutboundRows implements ReportRows {
  private static final Report REPORT =
      new Report(
          VccSchema.OUTBOUND,
          Map.of(
              Entity.AGENT,
              Set.of(AgentMeasure.DIRECT_OUTBOUND, AgentMeasure.DIRECT_OUTBOUND_TIME)),
          LONGEST_WINDOW);

  private final Kept kept;
  private final Asking asking;

  OutboundRows(Kept kept, Asking asking) {
    this.kept = kept;
    this.asking = asking;
  }

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    return asking.about(window).stream()
        .map(group -> new Ask(Resource.OUTBOUND_CALLS, group.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    return raw.id("agent-id").map(id -> Key.of(Entity.AGENT, id)).stream().toList();
  }

  // "25 columns will not have values" for an hour, the agent and the total time among them.
  @Override
  public boolean isComplete(RawRow raw) {
    return raw.text("agent-id").isPresent();
  }

  @Override
  public boolean keeps(RawRow raw) {
    return raw.id("agent-id")
        .map(id -> kept.keepsAgent(id, raw.name("agent-name", id)))
        .orElse(true);
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    String agent =
        raw.id("agent-id").orElseThrow(() -> new BadRow("agent-id is longer than ids may be"));
    Figures figures =
        new Figures(Entity.AGENT)
            .set(AgentMeasure.DIRECT_OUTBOUND, 1)
            .set(AgentMeasure.DIRECT_OUTBOUND_TIME, raw.duration("total-time", SECOND));
    return List.of(
        new Row(
            Key.of(Entity.AGENT, agent),
            at,
            List.of(raw.name("agent-name", "")),
            figures.values()));
  }

  @Override
  public void answered(Ask ask, Window window, List<Instant> periods) {
    asking.answered(ask.id(), window, periods.isEmpty());
  }
}
