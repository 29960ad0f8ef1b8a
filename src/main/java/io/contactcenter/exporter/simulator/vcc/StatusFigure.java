package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;

/**
 * The figures of a row of status statistics in seconds, in the order of the published sample; there
 * the first six add up to the last.
 */
public enum StatusFigure implements Figure {
  WAITING("status-waiting"),
  PROCESSING("status-processing"),
  POST_PROCESSING("status-post-processing"),
  WORKING_OFFLINE("status-working-offline"),
  TRANSACTION_OFFERED("status-transaction-offered"),
  BREAK("status-break"),
  LOGGED_IN("time-logged-in");

  private final String element;

  StatusFigure(String element) {
    this.element = element;
  }

  @Override
  public String key() {
    return element;
  }
}
