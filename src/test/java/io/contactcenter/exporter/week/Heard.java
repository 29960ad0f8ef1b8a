package io.contactcenter.exporter.week;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer of the vendor that the exporter took: the figures of each interval.
 *
 * @param asked when, by the vendor's clock
 * @param today where the vendor sums days up itself and was asked to: the figures of the day so far
 */
record Heard(
    String source,
    String report,
    Instant asked,
    List<OfInterval> intervals,
    Optional<OfInterval> today) {
  /**
   * What it said of one interval, by the names of the items; seconds are epoch seconds.
   *
   * @param figures what adds up
   * @param levels what does not: the largest values, and how something is
   */
  record OfInterval(long start, long end, Map<String, Long> figures, Map<String, Long> levels) {}
}
