package io.contactcenter.exporter.simulator.day;

/** One agent's time between log-in and log-out, in epoch seconds. */
public record Session(int agent, long from, long to) {}
