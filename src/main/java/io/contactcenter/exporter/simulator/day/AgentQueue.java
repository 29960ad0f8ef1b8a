package io.contactcenter.exporter.simulator.day;

/** An agent's work for one queue. */
public record AgentQueue(int agent, int queue) {}
