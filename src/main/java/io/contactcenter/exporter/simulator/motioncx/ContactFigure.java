package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Figure;

/**
 * What is counted of interactions, in the quarter hour in which they ended. Times are microseconds,
 * each interaction's rounded by itself.
 */
public enum ContactFigure implements Figure {
  OFFERED("offered"),
  ANSWERED("answered"),
  ABANDONED("abandoned"),
  IN_SERVICE_LEVEL("inServiceLevel"),
  SERVICE_LEVEL_APPLIES("serviceLevelApplies"),
  WAIT("waitMicros"),
  ANSWERED_WAIT("answeredWaitMicros"),
  ABANDONED_WAIT("abandonedWaitMicros"),
  LONGEST_ANSWERED_WAIT("longestAnsweredWaitMicros", true),
  LONGEST_ABANDONED_WAIT("longestAbandonedWaitMicros", true),
  /** Hold and mute included. */
  TALK("talkMicros"),
  HOLD("holdMicros"),
  WRAP_UP("wrapUpMicros"),
  HANDLE("handleMicros"),
  FIRST_RESPONSES("firstResponses"),
  FIRST_RESPONSE_TIME("firstResponseMicros"),
  /** Calls past the queues. */
  DIRECT_INBOUND("directInbound"),
  DIRECT_INBOUND_TIME("directInboundMicros"),
  DIRECT_OUTBOUND("directOutbound"),
  DIRECT_OUTBOUND_TIME("directOutboundMicros");

  private final String key;
  private final boolean peak;

  ContactFigure(String key) {
    this(key, false);
  }

  ContactFigure(String key, boolean peak) {
    this.key = key;
    this.peak = peak;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean isPeak() {
    return peak;
  }
}
