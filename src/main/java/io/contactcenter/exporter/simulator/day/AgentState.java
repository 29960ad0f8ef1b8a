package io.contactcenter.exporter.simulator.day;

/** What a logged-in agent does; exactly one of these at any moment. */
public enum AgentState {
  /** Ready, and no contact to take. */
  WAITING,
  /** With a contact of a queue; hold is part of it. */
  TALKING,
  /** After-contact work for a queue. */
  WRAP_UP,
  PAUSED,
  ADMIN,
  /** On a call that reached the agent past the queues. */
  DIRECT_INBOUND,
  /** On a call the agent made. */
  DIRECT_OUTBOUND
}
