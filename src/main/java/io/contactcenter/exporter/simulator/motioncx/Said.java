package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Intervals.Interval;
import java.time.Instant;
import java.util.List;

/**
 * What an answer says.
 *
 * @param at when, by the vendor's clock
 * @param report the endpoint, as {@code interaction-details}
 * @param start of the time that was asked for
 * @param end of it
 * @param rows of {@code interaction-details} those of the page, of {@code interaction-aggregates}
 *     those that were summed up
 * @param states of {@code workstate-rollup} the figures of the agents that have a row
 */
public record Said(
    Instant at, String report, Instant start, Instant end, List<Seen> rows, List<Interval> states) {
  public Said {
    rows = List.copyOf(rows);
    states = List.copyOf(states);
  }
}
