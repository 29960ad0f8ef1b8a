package io.contactcenter.exporter.simulator.vcc;

/** Waiting times sorted into columns. */
final class Waits {
  private Waits() {}

  /**
   * The column of a wait. Whether one of exactly five seconds is in t0-5sec or in t5-10sec is not
   * documented; here a column ends before its end.
   */
  static int column(long[] ends, long waited) {
    int column = 0;
    while (column < ends.length && waited >= ends[column]) {
      column++;
    }
    return column;
  }
}
