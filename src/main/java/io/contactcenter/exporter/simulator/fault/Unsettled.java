package io.contactcenter.exporter.simulator.fault;

/**
 * Rows of a report that are not what they will be until some time after their interval has ended.
 * Which ones depends on the seed, the interval and the entity only.
 *
 * @param share of all rows, 0 to 1
 * @param afterSeconds how long after the end of its interval a row is settled, at least 0
 */
public record Unsettled(double share, int afterSeconds) {
  public Unsettled {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("share must be from 0 to 1: " + share);
    }
    if (afterSeconds < 0) {
      throw new IllegalArgumentException("afterSeconds must be at least 0: " + afterSeconds);
    }
  }

  /** No row. */
  public static final Unsettled NONE = new Unsettled(0, 0);
}
