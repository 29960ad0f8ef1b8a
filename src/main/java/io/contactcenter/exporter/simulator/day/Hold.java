package io.contactcenter.exporter.simulator.day;

/** A contact on hold, in epoch milliseconds. */
public record Hold(long fromMillis, long toMillis) {
  /** How many milliseconds of it lie between two epoch seconds. */
  public long millisWithin(long start, long end) {
    return Math.max(0, Math.min(toMillis, end * 1000) - Math.max(fromMillis, start * 1000));
  }
}
