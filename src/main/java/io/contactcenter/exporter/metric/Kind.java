package io.contactcenter.exporter.metric;

/** The metric types that are exposed. */
public enum Kind {
  GAUGE,
  COUNTER,
  HISTOGRAM
}
