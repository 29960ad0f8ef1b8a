package io.contactcenter.exporter.metric;

/** How the values of one measure combine, and so which shapes it is shown in. */
public enum Aggregation {
  /** Adds up: interval, today and total. */
  SUM,
  /** The largest counts: interval only. */
  PEAK,
  /** Adds up within an interval but not over time: interval only. */
  LEVEL,
  /** How something is, not what happened: one gauge without a shape; the largest counts. */
  STATE
}
