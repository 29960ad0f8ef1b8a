package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ExtendedAggregatedQueueStats} to agents in queues and, once more, to agents: the other
 * agent report has no queue work. An agent's sums are over all queues, also those that the
 * configuration leaves out, because the agent's times cannot be told apart by queue.
 */
record AgentQueueRows(Kept kept) implements RowMapping {
  static final Report REPORT =
      new Report(
          "agent_queue",
          Map.of(
              Entity.AGENT_QUEUE,
              Set.of(
                  AgentQueueMeasure.ANSWERED,
                  AgentQueueMeasure.TALK,
                  AgentQueueMeasure.WRAP_UP,
                  AgentQueueMeasure.TRANSFERRED_OUT),
              Entity.AGENT,
              Set.of(AgentMeasure.ANSWERED, AgentMeasure.TALK, AgentMeasure.WRAP_UP)),
          LONGEST_WINDOW);

  @Override
  public Report report() {
    return REPORT;
  }

  @Override
  public String path() {
    return "agg-agent-extended-stats";
  }

  @Override
  public List<Key> keys(RawRow raw) {
    List<Key> keys = new ArrayList<>();
    raw.id("agentId")
        .ifPresent(
            agent -> {
              keys.add(Key.of(Entity.AGENT, agent));
              raw.id("queue")
                  .filter(queue -> keepsQueue(raw, queue))
                  .ifPresent(queue -> keys.add(Key.of(Entity.AGENT_QUEUE, agent, queue)));
            });
    return keys;
  }

  @Override
  public boolean keeps(RawRow raw) {
    return raw.id("agentId").map(id -> kept.keepsAgent(id, raw.name("agentName", id))).orElse(true);
  }

  @Override
  public List<Row> rows(RawRow raw, Instant at) throws BadRow {
    String agent = RowMapping.id(raw, "agentId");
    String queue = RowMapping.id(raw, "queue");
    long answered = raw.count("answIxnCnt");
    long talk = raw.duration("talkingIxnDur", SECOND);
    long wrapUp = raw.duration("wrapUpDur", SECOND);
    long[] inQueue =
        new Figures(Entity.AGENT_QUEUE)
            .set(AgentQueueMeasure.ANSWERED, answered)
            .set(AgentQueueMeasure.TALK, talk)
            .set(AgentQueueMeasure.WRAP_UP, wrapUp)
            .set(AgentQueueMeasure.TRANSFERRED_OUT, raw.count("transferOutIxnCnt"))
            .values();
    long[] overall =
        new Figures(Entity.AGENT)
            .set(AgentMeasure.ANSWERED, answered)
            .set(AgentMeasure.TALK, talk)
            .set(AgentMeasure.WRAP_UP, wrapUp)
            .values();
    List<Row> rows = new ArrayList<>();
    if (keepsQueue(raw, queue)) {
      Key key = Key.of(Entity.AGENT_QUEUE, agent, queue);
      rows.add(new Row(key, at, List.of(raw.name("queueName", queue)), inQueue));
    }
    rows.add(
        new Row(Key.of(Entity.AGENT, agent), at, List.of(raw.name("agentName", agent)), overall));
    return rows;
  }

  private boolean keepsQueue(RawRow raw, String queue) {
    return kept.keepsQueue(queue, raw.name("queueName", queue));
  }
}
