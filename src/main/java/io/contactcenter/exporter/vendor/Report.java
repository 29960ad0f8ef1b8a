package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * One report of a vendor.
 *
 * @param name its entry in {@code reports}
 * @param feeds which measures of which entities its rows carry
 * @param longestWindow the most that one request may ask for
 */
public record Report(String name, Map<Entity, Set<Measure>> feeds, Duration longestWindow) {
  public Report {
    feeds = Map.copyOf(feeds);
  }
}
