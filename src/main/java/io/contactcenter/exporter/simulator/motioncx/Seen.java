package io.contactcenter.exporter.simulator.motioncx;

/**
 * A row as the vendor shows it at one time.
 *
 * @param open whether it has not ended yet, as far as the vendor knows
 * @param built when it was first made, epoch milliseconds
 * @param rebuilt when it was last made
 */
public record Seen(Interaction interaction, boolean open, long built, long rebuilt) {}
