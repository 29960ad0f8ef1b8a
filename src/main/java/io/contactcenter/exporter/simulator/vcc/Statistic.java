package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;

/**
 * The figures of a row of interaction statistics, in the order of the published sample. Each counts
 * in the half hour in which it happens; the time of a conversation, whole, in that in which it
 * ends.
 */
public enum Statistic implements Figure {
  ENTERED("entered-count"),
  ACCEPTED("accepted-count"),
  SLA_MET("sla-met-count"),
  ABANDONED("abandoned-count"),
  FINISH_PROCESSING("finish-processing-count"),
  FINISH_POST("finish-post-count"),
  VOICE_MESSAGE_LEFT("voice-message-left-count"),
  TIME_WAITING("time-waiting"),
  TIME_PROCESSING("time-processing"),
  TIME_POST_PROCESSING("time-post-processing"),
  TIME_TO_ABANDON("total-time-to-abandon"),
  MAX_WAIT_ACCEPT("time-max-wait-accept"),
  MAX_WAIT_ABANDON("time-max-wait-abandon");

  private final String element;

  Statistic(String element) {
    this.element = element;
  }

  @Override
  public String key() {
    return element;
  }

  @Override
  public boolean isPeak() {
    return this == MAX_WAIT_ACCEPT || this == MAX_WAIT_ABANDON;
  }
}
