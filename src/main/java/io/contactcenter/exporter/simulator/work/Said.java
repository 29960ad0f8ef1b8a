package io.contactcenter.exporter.simulator.work;

import java.time.Instant;

/**
 * What a report says.
 *
 * @param at when, by the vendor's clock
 * @param report the endpoint, as {@code rgsum-groups}
 * @param start of the window
 * @param end of the window, exclusive
 * @param summary the figures of those that have a row in it; those of a row that is written in two
 *     are together. Only groups, or only the members of the group that was asked for
 */
public record Said(Instant at, String report, Instant start, Instant end, Summary summary) {}
