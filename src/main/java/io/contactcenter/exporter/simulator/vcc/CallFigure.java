package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;

/** The figure of an outbound call. */
enum CallFigure implements Figure {
  /** Seconds. */
  TOTAL_TIME;

  @Override
  public String key() {
    return "total-time";
  }
}
