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
 */
public record Said(Instant at, String report, List<Interval> intervals) {
  public Said {
    intervals = List.copyOf(intervals);
  }
}
