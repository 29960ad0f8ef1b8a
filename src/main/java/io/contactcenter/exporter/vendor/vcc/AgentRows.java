package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Statistics of agents: one call for each who was logged in. A row is about one queue, which it
 * calls by name.
 */
final class AgentRows implements ReportRows {
  private static final Report REPORT =
      new Report(
          VccSchema.AGENT,
          Map.of(
              Entity.AGENT,
              Set.copyOf(
                  EnumSet.of(
                      AgentMeasure.OFFERED,
                      AgentMeasure.ANSWERED,
                      AgentMeasure.MISSED,
                      AgentMeasure.TALK,
                      AgentMeasure.WRAP_UP)),
              Entity.AGENT_QUEUE,
              Set.copyOf(
                  EnumSet.of(
                      AgentQueueMeasure.OFFERED,
                      AgentQueueMeasure.ANSWERED,
                      AgentQueueMeasure.MISSED,
                      AgentQueueMeasure.TALK,
                      AgentQueueMeasure.WRAP_UP))),
          LONGEST_WINDOW);

  private final VccSettings settings;
  private final QueueFacts facts;
  private final Kept kept;
  private final Asking asking;
  private final Activity loggedIn;

  /**
   * Of one source.
   *
   * @param loggedIn who was, where the status statistics are collected too
   */
  AgentRows(VccSettings settings, QueueFacts facts, Kept kept, Asking asking, Activity loggedIn) {
    this.settings = settings;
    this.facts = facts;
    this.kept = kept;
    this.asking = asking;
    this.loggedIn = loggedIn;
  }

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public List<Ask> asks(Window window) throws VendorException, InterruptedException {
    // What was begun before logging out may end in the period after it.
    Instant start = window.start().minus(StatusRows.BEFORE);
    boolean all = settings.agentsAsked() == VccSettings.AgentsAsked.ALL;
    return asking.about(window).stream()
        .filter(agent -> all || !loggedIn.isIdle(agent.id(), start, window.end()))
        .map(agent -> new Ask(Resource.AGENT_STATISTICS, agent.id()))
        .toList();
  }

  @Override
  public List<Key> keys(Ask ask, RawRow raw) {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of(Entity.AGENT, ask.id()));
    queue(raw).ifPresent(queue -> keys.add(Key.of(Entity.AGENT_QUEUE, ask.id(), queue)));
    return keys;
  }

  @Override
  public List<Row> rows(Ask ask, RawRow raw, Instant at, Thresholds thresholds) throws BadRow {
    long offered = raw.count("entered-count");
    long answered = raw.count("accepted-count");
    long missed = Statistics.minus(offered, answered);
    long talk = raw.duration("time-processing", SECOND);
    long wrapUp = raw.duration("time-post-processing", SECOND);
    List<Row> rows = new ArrayList<>();
    queue(raw)
        .ifPresent(
            queue ->
                rows.add(
                    new Row(
                        Key.of(Entity.AGENT_QUEUE, ask.id(), queue),
                        at,
                        List.of(raw.name("queue-name", queue)),
                        new Figures(Entity.AGENT_QUEUE)
                            .set(AgentQueueMeasure.OFFERED, offered)
                            .set(AgentQueueMeasure.ANSWERED, answered)
                            .set(AgentQueueMeasure.MISSED, missed)
                            .set(AgentQueueMeasure.TALK, talk)
                            .set(AgentQueueMeasure.WRAP_UP, wrapUp)
                            .values())));
    rows.add(
        new Row(
            Key.of(Entity.AGENT, ask.id()),
            at,
            List.of(raw.name("agent-name", "")),
            new Figures(Entity.AGENT)
                .set(AgentMeasure.OFFERED, offered)
                .set(AgentMeasure.ANSWERED, answered)
                .set(AgentMeasure.MISSED, missed)
                .set(AgentMeasure.TALK, talk)
                .set(AgentMeasure.WRAP_UP, wrapUp)
                .values()));
    return rows;
  }

  // Rows have no id of the queue in the documents; a client filters by one.
  private Optional<String> queue(RawRow raw) {
    return raw.id("queue-id")
        .or(() -> facts.called(raw.name("queue-name", "")))
        .filter(id -> kept.keepsQueue(id, raw.name("queue-name", id)));
  }

  @Override
  public void answered(Ask ask, Window window, List<Instant> periods) {
    asking.answered(ask.id(), window, periods.isEmpty());
  }
}
