package io.contactcenter.exporter.simulator.day;

/**
 * What is counted of an agent. Time counts while it passes, direct calls when they begin. The times
 * of all states add up to {@link #LOGGED_IN}.
 */
public enum AgentFigure implements Figure {
  LOGGED_IN("loggedInSeconds"),
  WAITING("waitingSeconds"),
  TALKING("talkingSeconds"),
  WRAP_UP("wrapUpSeconds"),
  PAUSED("pausedSeconds"),
  ADMIN("adminSeconds"),
  DIRECT_INBOUND("directInbound"),
  DIRECT_INBOUND_TIME("directInboundSeconds"),
  DIRECT_OUTBOUND("directOutbound"),
  DIRECT_OUTBOUND_TIME("directOutboundSeconds");

  private final String key;

  AgentFigure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
