package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Figure;

/** What is counted of a member of a ring group, when the call has ended. */
public enum MemberFigure implements Figure {
  /** How often a call rang there. */
  OFFERED("offered"),
  ANSWERED("answered"),
  /** How often it then rang elsewhere, or nowhere. */
  ADVANCED("advanced"),
  TALK("talkMillis"),
  RING("ringMillis");

  private final String key;

  MemberFigure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
