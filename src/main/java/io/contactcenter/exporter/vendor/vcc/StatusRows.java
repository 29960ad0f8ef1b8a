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
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Status statistics of agents: one call for each. Who was not logged in has no row. */
final class StatusRows implements ReportRows {
  /** A period more is asked for: who was logged in before may have finished something after. */
  static final Duration BEFORE = Duration.ofMinutes(30);

  private static final Report REPORT =
      new Report(
          VccSchema.AGENT_STATUS,
          Map.of(
              Entity.AGENT,
              Set.copyOf(
                  EnumSet.of(
                      AgentMeasure.IDLE,
                      AgentMeasure.HANDLING,
                      AgentMeasure.OFFERED_TIME,
                      AgentMeasure.PAUSED,
                      AgentMeasure.OFFLINE_WORK,
                      AgentMeasure.LOGGED_IN))),
          LONGEST_WINDOW);

  private final Asking asking;
  private final Activity loggedIn;

  /**
   * Of one source.
   *
   * @param loggedIn is told who was
   */
  StatusRows(Asking asking, Activity loggedIn) {
    this.asking = asking;
    this.loggedIn = loggedIn;
  }

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public Instant from(Window window) {
    return window.start().minus(BEFORE);
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    return asking.about(window).stream()
        .map(agent -> new Ask(Resource.STATUSES, agent.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    return List.of(Key.of(Entity.AGENT, ask.id()));
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    long processing = raw.duration("status-processing", SECOND);
    long postProcessing = raw.duration("status-post-processing", SECOND);
    Figures figures =
        new Figures(Entity.AGENT)
            .set(AgentMeasure.IDLE, raw.duration("status-waiting", SECOND))
            .set(AgentMeasure.HANDLING, Figures.sum(processing, postProcessing))
            .set(AgentMeasure.OFFERED_TIME, raw.duration("status-transaction-offered", SECOND))
            .set(AgentMeasure.PAUSED, raw.duration("status-break", SECOND))
            .set(AgentMeasure.OFFLINE_WORK, raw.duration("status-working-offline", SECOND))
            .set(AgentMeasure.LOGGED_IN, raw.duration("time-logged-in", SECOND));
    return List.of(
        new Row(
            Key.of(Entity.AGENT, ask.id()),
            at,
            List.of(raw.name("agent-name", "")),
            figures.values()));
  }

  @Override
  public void answered(Ask ask, Window window, List<Instant> periods) {
    asking.answered(ask.id(), window, periods.isEmpty());
    loggedIn.answered(ask.id(), periods);
  }

  @Override
  public void complete(Window window) {
    loggedIn.complete(from(window), window);
  }
}
