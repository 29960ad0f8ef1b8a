package io.contactcenter.exporter.boards;

/**
 * A unit of Grafana.
 *
 * @param decimals how many are shown; below 0 as Grafana sees fit
 */
record Unit(String id, int decimals) {
  static final Unit COUNT = new Unit("locale", 0);
  static final Unit TENTHS = new Unit("locale", 1);
  static final Unit SHARE = new Unit("percentunit", 1);

  /** Percentage points, between two shares in percent. */
  static final Unit POINTS = new Unit("suffix: pts", 1);

  /** Seconds as hours, minutes and seconds: 00:02:05. */
  static final Unit TIME = new Unit("dthms", -1);

  static final Unit SECONDS = new Unit("s", 0);
  static final Unit MILLISECONDS = new Unit("s", 3);
  static final Unit BYTES = new Unit("bytes", 0);

  /** Milliseconds since 1970 as time of day, in the time zone of the browser. */
  static final Unit CLOCK = new Unit("time:HH:mm", -1);

  static final Unit WORD = new Unit("none", -1);
}
