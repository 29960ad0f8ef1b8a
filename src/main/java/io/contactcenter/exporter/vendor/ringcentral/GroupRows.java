package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.metric.AgentMeasure;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.report.Row;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.Figures;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record to the queue or the agent that it is of, which other vendors have too. */
record GroupRows(Grouping grouping, ApiVersion version, Kept kept) {
  // RingEX has no other queues than those for calls.
  private static final String MEDIA = "voice";

  /** What a record is of beside a group of calls, if anything. */
  Optional<Entity> entity() {
    return switch (grouping) {
      case QUEUE -> Optional.of(Entity.QUEUE);
      case USER -> Optional.of(Entity.AGENT);
      case COMPANY, COMPANY_NUMBER, IVR, IVA, SHARED_LINE, USER_GROUP, SITE, DEPARTMENT ->
          Optional.empty();
    };
  }

  Set<Measure> measures() {
    return switch (grouping) {
      case QUEUE ->
          Set.of(
              QueueMeasure.OFFERED,
              QueueMeasure.ANSWERED,
              QueueMeasure.ABANDONED,
              QueueMeasure.VOICEMAIL,
              QueueMeasure.MISSED,
              QueueMeasure.TALK,
              QueueMeasure.HOLD,
              QueueMeasure.SERVICE_LEVEL_MET,
              QueueMeasure.SERVICE_LEVEL_ELIGIBLE);
      case USER ->
          version == ApiVersion.V1
              ? Set.of(AgentMeasure.OFFERED, AgentMeasure.ANSWERED)
              : Set.of(AgentMeasure.ANSWERED);
      case COMPANY, COMPANY_NUMBER, IVR, IVA, SHARED_LINE, USER_GROUP, SITE, DEPARTMENT -> Set.of();
    };
  }

  /** What its figures are made of, whether that is shown for itself or not. */
  Set<Breakdown> needs() {
    return switch (grouping) {
      case QUEUE ->
          EnumSet.of(
              Breakdown.DIRECTION,
              Breakdown.RESPONSE,
              Breakdown.RESULT,
              // In which the first beta has the missed calls.
              Breakdown.CALL_TYPE,
              Breakdown.SEGMENT,
              Breakdown.QUEUE_SLA);
      case USER -> EnumSet.of(Breakdown.RESPONSE);
      case COMPANY, COMPANY_NUMBER, IVR, IVA, SHARED_LINE, USER_GROUP, SITE, DEPARTMENT ->
          EnumSet.noneOf(Breakdown.class);
    };
  }

  /** Whether the configuration wants the group. */
  boolean keeps(CallRecord record) {
    return switch (grouping) {
      case QUEUE -> kept.keepsQueue(record.id(), record.name());
      case USER -> kept.keepsAgent(record.id(), record.name());
      case COMPANY, COMPANY_NUMBER, IVR, IVA, SHARED_LINE, USER_GROUP, SITE, DEPARTMENT -> true;
    };
  }

  Optional<Key> key(CallRecord record) {
    return entity().map(entity -> Key.of(entity, record.id()));
  }

  Optional<Row> row(CallRecord record, Instant at) throws BadRow {
    return switch (grouping) {
      case QUEUE ->
          Optional.of(
              new Row(
                  Key.of(Entity.QUEUE, record.id()),
                  at,
                  List.of(record.name(), MEDIA),
                  queue(record)));
      case USER ->
          Optional.of(
              new Row(
                  Key.of(Entity.AGENT, record.id()), at, List.of(record.name()), agent(record)));
      case COMPANY, COMPANY_NUMBER, IVR, IVA, SHARED_LINE, USER_GROUP, SITE, DEPARTMENT ->
          Optional.empty();
    };
  }

  // The timer of ringing is no waiting in the queue, and a call within the SLA need not be one that
  // was answered within the threshold: abandoned calls are part of it or not, by the settings of
  // the queue.
  private static long[] queue(CallRecord record) throws BadRow {
    long hold = record.time(Breakdown.SEGMENT, "hold");
    long inSla = record.count(Breakdown.QUEUE_SLA, "in_sla");
    return new Figures(Entity.QUEUE)
        .set(QueueMeasure.OFFERED, record.count(Breakdown.DIRECTION, "inbound"))
        .set(QueueMeasure.ANSWERED, record.count(Breakdown.RESPONSE, "answered"))
        .set(QueueMeasure.ABANDONED, record.count(Breakdown.RESULT, "abandoned"))
        .set(QueueMeasure.VOICEMAIL, record.count(Breakdown.RESULT, "voicemail"))
        .set(QueueMeasure.MISSED, record.count(Breakdown.RESULT, "missed"))
        .set(QueueMeasure.HOLD, hold)
        .set(QueueMeasure.TALK, Figures.sum(record.time(Breakdown.SEGMENT, "live_talk"), hold))
        .set(QueueMeasure.SERVICE_LEVEL_MET, inSla)
        .set(
            QueueMeasure.SERVICE_LEVEL_ELIGIBLE,
            Figures.sum(inSla, record.count(Breakdown.QUEUE_SLA, "out_of_sla")))
        .values();
  }

  private static long[] agent(CallRecord record) throws BadRow {
    return new Figures(Entity.AGENT)
        .set(AgentMeasure.OFFERED, record.count("queueOpportunities"))
        .set(AgentMeasure.ANSWERED, record.count(Breakdown.RESPONSE, "answered"))
        .values();
  }
}
