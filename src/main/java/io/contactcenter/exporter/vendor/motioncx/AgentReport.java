package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.AgentQueueMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Agents, and agents in queues. What came through a queue is answered work; everything else came
 * past the queues. An agent's sums are over all queues, also those that the configuration leaves
 * out.
 */
final class AgentReport implements InteractionReport {
  static final String NAME = "agent";

  private final Report report;
  private final Tenant tenant;
  private final Kept kept;
  private final Map<String, String> names = new HashMap<>();

  AgentReport(Tenant tenant, Kept kept, Duration longestWindow) {
    this.report =
        new Report(
            NAME,
            Map.of(
                Entity.AGENT,
                Set.of(
                    AgentMeasure.ANSWERED,
                    AgentMeasure.TALK,
                    AgentMeasure.HOLD,
                    AgentMeasure.WRAP_UP,
                    AgentMeasure.DIRECT_INBOUND,
                    AgentMeasure.DIRECT_INBOUND_TIME,
                    AgentMeasure.DIRECT_OUTBOUND,
                    AgentMeasure.DIRECT_OUTBOUND_TIME),
                Entity.AGENT_QUEUE,
                Set.of(
                    AgentQueueMeasure.ANSWERED, AgentQueueMeasure.TALK, AgentQueueMeasure.WRAP_UP)),
            longestWindow);
    this.tenant = tenant;
    this.kept = kept;
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public boolean keeps(Portion portion, Kept filters) {
    return !portion.agent().isEmpty() && filters.keepsAgent(portion.agent(), portion.agentName());
  }

  @Override
  public void add(Portion portion, Thresholds thresholds, Sheet sheet) {
    String agent = portion.agent();
    if (!portion.agentName().isEmpty()) {
      names.put(agent, portion.agentName());
    }
    Key key = Key.of(Entity.AGENT, agent);
    none(key, portion.at(), sheet);
    if (portion.ofQueue()) {
      inQueues(portion, key, sheet);
      if (kept.keepsQueue(portion.queue(), portion.queue())) {
        inQueue(portion, Key.of(Entity.AGENT_QUEUE, agent, portion.queue()), sheet);
      }
    } else {
      direct(portion, key, sheet);
    }
  }

  // Who has a row did none of what has no row.
  private void none(Key key, Instant at, Sheet sheet) {
    sheet.add(key, at, AgentMeasure.ANSWERED, 0);
    sheet.add(key, at, AgentMeasure.TALK, 0);
    sheet.add(key, at, AgentMeasure.HOLD, 0);
    sheet.add(key, at, AgentMeasure.WRAP_UP, tenant.knowsWrapUp() ? 0 : ABSENT);
    sheet.add(key, at, AgentMeasure.DIRECT_INBOUND, 0);
    sheet.add(key, at, AgentMeasure.DIRECT_INBOUND_TIME, 0);
    sheet.add(key, at, AgentMeasure.DIRECT_OUTBOUND, 0);
    sheet.add(key, at, AgentMeasure.DIRECT_OUTBOUND_TIME, 0);
  }

  private static void inQueues(Portion portion, Key key, Sheet sheet) {
    Instant at = portion.at();
    sheet.add(key, at, AgentMeasure.ANSWERED, portion.answered());
    sheet.add(key, at, AgentMeasure.TALK, portion.conversation());
    sheet.add(key, at, AgentMeasure.HOLD, portion.held());
    sheet.add(key, at, AgentMeasure.WRAP_UP, portion.wrappedUp());
  }

  private void inQueue(Portion portion, Key key, Sheet sheet) {
    Instant at = portion.at();
    sheet.add(key, at, AgentQueueMeasure.ANSWERED, portion.answered());
    sheet.add(key, at, AgentQueueMeasure.TALK, 0);
    sheet.add(key, at, AgentQueueMeasure.TALK, portion.conversation());
    sheet.add(key, at, AgentQueueMeasure.WRAP_UP, tenant.knowsWrapUp() ? 0 : ABSENT);
    sheet.add(key, at, AgentQueueMeasure.WRAP_UP, portion.wrappedUp());
  }

  // An outbound row counts as answered at the vendor too; it is none of a queue.
  private static void direct(Portion portion, Key key, Sheet sheet) {
    Instant at = portion.at();
    sheet.add(
        key,
        at,
        portion.outbound() ? AgentMeasure.DIRECT_OUTBOUND : AgentMeasure.DIRECT_INBOUND,
        portion.contacts());
    sheet.add(
        key,
        at,
        portion.outbound() ? AgentMeasure.DIRECT_OUTBOUND_TIME : AgentMeasure.DIRECT_INBOUND_TIME,
        portion.handled());
  }

  @Override
  public List<Key> keys(Version.Verdict.Rejected rejected) {
    List<Key> keys = new ArrayList<>();
    if (!rejected.agent().isEmpty()) {
      keys.add(Key.of(Entity.AGENT, rejected.agent()));
      if (!rejected.queue().isEmpty()) {
        keys.add(Key.of(Entity.AGENT_QUEUE, rejected.agent(), rejected.queue()));
      }
    }
    return keys;
  }

  @Override
  public List<String> said(Key key) {
    return key.entity() == Entity.AGENT
        ? List.of(names.getOrDefault(key.ids().get(0), ""))
        : List.of();
  }
}
