package io.contactcenter.exporter.simulator.day;

/**
 * Something an agent does besides queue contacts.
 *
 * @param due epoch second from which it is done, as soon as the agent is free
 */
record Activity(AgentState state, long due, int seconds) {
  /** A call that finds the agent busy goes elsewhere; everything else waits for the agent. */
  boolean waitsForAgent() {
    return state != AgentState.DIRECT_INBOUND;
  }
}
