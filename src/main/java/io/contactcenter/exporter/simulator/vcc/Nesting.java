package io.contactcenter.exporter.simulator.vcc;

/** How CSV, which has no nesting, names the columns of the SLA reports; it is not documented. */
public enum Nesting {
  /** {@code accepted-t0-5sec}. */
  PREFIXED,
  /** {@code t0-5sec}, twice: first the accepted, then the abandoned. */
  REPEATED
}
