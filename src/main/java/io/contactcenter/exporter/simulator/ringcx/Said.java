package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import java.time.Instant;
import java.util.List;

/**
 * What a report says.
 *
 * @param at when, by the vendor's clock
 * @param report the endpoint, as {@code agg-queue-stats}
 * @param intervals all that were asked for, with the figures of those entities that have a row in
 *     it; those of a row that is written in two are together
 * @param segments the rows of interaction-metadata
 */
public record Said(
    Instant at, String report, List<Interval> intervals, List<SeenSegment> segments) {
  public Said {
    intervals = List.copyOf(intervals);
    segments = List.copyOf(segments);
  }

  static Said ofIntervals(Instant at, String report, List<Interval> intervals) {
    return new Said(at, report, intervals, List.of());
  }

  static Said ofSegments(Instant at, List<SeenSegment> segments) {
    return new Said(at, "interaction-metadata", List.of(), segments);
  }
}
