package io.contactcenter.exporter.simulator.vcc;

/** A phone number, a mail address or a chat of the center. */
public record Channel(int id, String name, String description) {}
