package io.contactcenter.exporter.simulator.fault;

/** How rows of a report can differ from what happened. Each strikes rows of its own choice. */
public enum Flaw {
  /** Missing until they are settled. */
  LATE,
  /** Their counts are too low or too high until they are settled. */
  CORRECTED,
  /**
   * Their counts are too low for the first third of the time until they are settled, too high for
   * the second, too low again for the last; or the mirror image of it.
   */
  WAVERING,
  /** There at first. The vendor takes them back: from when they are settled on they are gone. */
  VANISHED,
  /**
   * Written as two rows of the same entity and interval, until they are settled; always, if that is
   * 0 s after their interval. Sums are shared out between the two, a peak is in one of them or in
   * both.
   */
  SPLIT
}
