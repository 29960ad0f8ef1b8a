package io.contactcenter.exporter.simulator.day;

/**
 * What is counted of a queue. A contact counts in each thing when it happens: offered when it
 * enters, answered (with its whole wait) when it is answered, completed when its wrap-up ends. Time
 * counts while it passes.
 */
public enum QueueFigure implements Figure {
  /** Contacts whose first queue it is. */
  OFFERED_DIRECT("offeredDirect"),
  /** Contacts that overflowed or were transferred from another queue. */
  OVERFLOW_IN("overflowIn"),
  OVERFLOW_OUT("overflowOut"),
  ANSWERED("answered"),
  ANSWERED_WITHIN_THRESHOLD("answeredWithinThreshold"),
  /** Short ones included. */
  ABANDONED("abandoned"),
  ABANDONED_SHORT("abandonedShort"),
  /** Short ones not included. */
  ABANDONED_WITHIN_THRESHOLD("abandonedWithinThreshold"),
  ANSWERED_WAIT("answeredWaitSeconds"),
  ABANDONED_WAIT("abandonedWaitSeconds"),
  LONGEST_ANSWERED_WAIT("longestAnsweredWaitSeconds", true),
  LONGEST_ABANDONED_WAIT("longestAbandonedWaitSeconds", true),
  /** Hold included. */
  TALK("talkSeconds"),
  HOLD("holdMillis"),
  WRAP_UP("wrapUpSeconds"),
  /** Time that agents of the queue were waiting; agents of several queues repeat. */
  AGENT_WAITING("agentWaitingSeconds"),
  COMPLETED("completed");

  private final String key;
  private final boolean peak;

  QueueFigure(String key) {
    this(key, false);
  }

  QueueFigure(String key, boolean peak) {
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
