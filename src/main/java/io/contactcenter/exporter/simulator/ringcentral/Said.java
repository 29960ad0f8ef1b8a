package io.contactcenter.exporter.simulator.ringcentral;

import java.time.Instant;
import java.util.Map;

/**
 * What one page of an answer says, in the words of the current API whatever the generation.
 *
 * @param at when, by the vendor's clock
 * @param from calls that started at this moment or later
 * @param to and at this moment or before
 * @param page its number, from 1
 * @param pages how many pages the answer has
 * @param groups of each group its figures: counts under {@code counters/callsByDirection/inbound},
 *     milliseconds under {@code timers/allCalls}; none where the record has none. Those of a record
 *     that is written as two are together if both are on this page
 */
public record Said(
    Instant at,
    Grouping grouping,
    Instant from,
    Instant to,
    int page,
    int pages,
    Map<String, Map<String, Long>> groups) {
  public Said {
    groups = Map.copyOf(groups);
  }
}
