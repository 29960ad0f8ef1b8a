package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Key;
import java.util.Map;
import java.util.Set;

/**
 * A vendor's own summary of a business day so far.
 *
 * @param span from the start of the day to the end of the interval that it is shown with
 */
record VendorDay(Interval span, Map<Key, long[]> sums) {
  VendorDay without(Set<Key> gone) {
    return new VendorDay(span, IntervalEntry.without(gone, sums));
  }
}
