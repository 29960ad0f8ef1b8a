package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Figure;

/** What is counted of a ring group, when the call has ended. */
public enum GroupFigure implements Figure {
  CALLS("calls"),
  /** Calls from outside. */
  INBOUND("inbound"),
  ANSWERED("answered"),
  /** All others: abandoned, gone to voicemail or moved on. */
  MISSED("missed"),
  ABANDONED("abandoned"),
  VOICEMAIL("voicemail"),
  ADVANCED("advanced"),
  IN_GROUP("inGroupMillis"),
  RING("ringMillis"),
  TALK("talkMillis"),
  /** How long abandoned calls were in the group. */
  ABANDONED_WAIT("abandonedWaitMillis");

  private final String key;

  GroupFigure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
