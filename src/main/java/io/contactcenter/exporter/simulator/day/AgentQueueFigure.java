package io.contactcenter.exporter.simulator.day;

/**
 * What is counted of an agent's work for one queue. A transfer counts when the conversation ends;
 * time counts while it passes.
 */
public enum AgentQueueFigure implements Figure {
  ANSWERED("answered"),
  TALK("talkSeconds"),
  WRAP_UP("wrapUpSeconds"),
  TRANSFERRED_OUT("transferredOut");

  private final String key;

  AgentQueueFigure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
