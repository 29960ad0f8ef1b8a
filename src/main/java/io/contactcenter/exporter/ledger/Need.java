package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;

/**
 * An interval that should be read.
 *
 * @param newest it is the latest there is
 * @param counts it is added to counters; otherwise it is read back for the day's sums only
 * @param read it has been read before and is not settled
 */
public record Need(Interval interval, boolean newest, boolean counts, boolean read) {}
