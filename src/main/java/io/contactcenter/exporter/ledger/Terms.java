package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Grid;
import java.time.Duration;

/**
 * The configured terms on which a ledger counts; their meaning is that of the keys of the same
 * names.
 *
 * @param vendorSumsDays whether today is the vendor's own summary, not the sum of the intervals
 * @param mostEntities how many entities of one kind can be shown
 */
public record Terms(
    Grid grid,
    Duration availabilityDelay,
    Duration settle,
    Duration maxAge,
    Duration zeroHold,
    boolean vendorSumsDays,
    int mostEntities) {}
