package io.contactcenter.exporter.simulator.day;

/** One number of an entity over a stretch of time. */
public interface Figure {
  /** camelCase, with its unit where it is no count. */
  String key();

  /** Whether the largest of several stretches holds for all of them, rather than their sum. */
  default boolean isPeak() {
    return false;
  }
}
