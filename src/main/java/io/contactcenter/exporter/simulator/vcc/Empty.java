package io.contactcenter.exporter.simulator.vcc;

/** How JSON says that there is nothing; clients have met all of them. */
public enum Empty {
  /** {@code {"statistics":""}}. */
  STRING,
  /** {@code {"statistics":{"statistic":[]}}}. */
  ARRAY,
  /** {@code {}}. */
  OBJECT,
  /** No body at all. */
  NOTHING
}
