package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Key;
import java.util.Map;

/**
 * A vendor's own summary of a business day so far.
 *
 * @param span from the start of the day to the end of the interval that it is shown with
 */
record VendorDay(Interval span, Map<Key, long[]> sums) {}
