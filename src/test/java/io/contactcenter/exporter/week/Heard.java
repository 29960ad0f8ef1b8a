package io.contactcenter.exporter.week;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One answer of the vendor that the exporter took: the figures of each interval.
 *
 * @param asked when, by the vendor's clock
 */
record Heard(String source, String report, Instant asked, List<OfInterval> intervals) {
  /** What it said of one interval, by the names of the items; seconds are epoch seconds. */
  record OfInterval(long start, long end, Map<String, Long> figures) {}
}
