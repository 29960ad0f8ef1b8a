package io.contactcenter.exporter.simulator.day;

/** A team of agents. */
public record AgentGroup(int id, String name) {}
