package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.metric.Entity;
import java.util.Locale;

/** By what calls are told apart. */
enum Breakdown {
  DIRECTION(Entity.CALLS_BY_DIRECTION),
  ORIGIN(Entity.CALLS_BY_ORIGIN),
  RESPONSE(Entity.CALLS_BY_RESPONSE),
  RESULT(Entity.CALLS_BY_RESULT),
  CALL_TYPE(Entity.CALLS_BY_CALL_TYPE),
  COMPANY_SCHEDULE(Entity.CALLS_BY_COMPANY_SCHEDULE),
  QUEUE_SCHEDULE(Entity.CALLS_BY_QUEUE_SCHEDULE),
  QUEUE_SLA(Entity.CALLS_BY_QUEUE_SLA),
  ENDING_PARTY(Entity.CALLS_BY_ENDING_PARTY),
  SEGMENT(Entity.CALLS_BY_SEGMENT),
  ACTION(Entity.CALLS_BY_ACTION);

  private final Entity entity;

  Breakdown(Entity entity) {
    this.entity = entity;
  }

  /** What its values are counted as. */
  Entity entity() {
    return entity;
  }

  /** As it is written in the configuration, and the name of the label. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether RingCentral gives it for queues only: "only applicable to Queues grouping"
   * (callsByQueueSla of the OpenAPI document); of queue hours that is said of the filter.
   */
  boolean ofQueuesOnly() {
    return this == QUEUE_SLA || this == QUEUE_SCHEDULE;
  }
}
