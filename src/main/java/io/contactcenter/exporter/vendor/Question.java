package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import java.util.Optional;

/**
 * What is asked of a report.
 *
 * @param window the intervals whose rows are wanted; no others are to be handed over
 * @param today from the start of the business day to the end of the newest interval, where the
 *     report {@linkplain Report#sumsDays sums days up} and that is wanted too
 * @param thresholds what {@code service_levels} asks of the source's queues
 */
public record Question(Window window, Optional<Interval> today, Thresholds thresholds) {
  /** Just the intervals of {@code window}. */
  public static Question of(Window window) {
    return new Question(window, Optional.empty(), Thresholds.NONE);
  }
}
