package io.contactcenter.exporter.metric;

import java.util.Locale;

/**
 * One number that vendors report of an entity per interval. Its constants are in the order in which
 * they are shown.
 */
public sealed interface Measure
    permits QueueMeasure,
        AgentMeasure,
        AgentQueueMeasure,
        TeamMeasure,
        RingGroupMeasure,
        RingGroupMemberMeasure,
        CallsMeasure,
        InteractionMeasure,
        SegmentMeasure,
        InteractionKindMeasure,
        BucketMeasure {
  /** Marks a value that the vendor did not give; it is exposed as no series at all. */
  long ABSENT = Long.MIN_VALUE;

  /** The constant's name. */
  String name();

  /** The constant's position; see {@link #slot}. */
  int ordinal();

  /** The position of this measure in a row's values. */
  default int slot() {
    return ordinal();
  }

  Aggregation aggregation();

  /** {@link Unit#COUNT} or {@link Unit#SECONDS}. */
  Unit unit();

  /** What it says, as a sentence without the shape. */
  String help();

  /**
   * The name inside metric names, its unit last: {@code wait_seconds}. Empty where the words of the
   * entity say it all.
   */
  default String id() {
    String id = name().toLowerCase(Locale.ROOT);
    // X_TIME is the time of the count X: they share the word and differ in the unit.
    return unit() == Unit.SECONDS ? id.replaceAll("_time$", "") + "_seconds" : id;
  }
}
