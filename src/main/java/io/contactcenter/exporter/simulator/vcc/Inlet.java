package io.contactcenter.exporter.simulator.vcc;

/** One of the ways into a queue: a channel, and the kind of contact that comes through it. */
public record Inlet(int channel, Media media) {}
