package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One report of a vendor.
 *
 * @param name its entry in {@code reports}
 * @param feeds which measures of which entities are shown of its rows; rows may carry more, from
 *     which a service level is made
 * @param longestWindow the most that one request may ask for
 * @param sumsDays whether the vendor gives its own summary of the business day so far
 * @param judges of queues with which media its rows make the service level
 */
public record Report(
    String name,
    Map<Entity, Set<Measure>> feeds,
    Duration longestWindow,
    boolean sumsDays,
    Predicate<String> judges) {
  public Report {
    feeds = Map.copyOf(feeds);
  }

  /** One whose days are the sums of its intervals. */
  public Report(String name, Map<Entity, Set<Measure>> feeds, Duration longestWindow) {
    this(name, feeds, longestWindow, false, media -> true);
  }

  /** The same of a vendor that sums days up itself. */
  public Report summingDays() {
    return new Report(name, feeds, longestWindow, true, judges);
  }

  /** The same, making the service level only of queues with such media. */
  public Report judging(Predicate<String> media) {
    return new Report(name, feeds, longestWindow, sumsDays, media);
  }
}
