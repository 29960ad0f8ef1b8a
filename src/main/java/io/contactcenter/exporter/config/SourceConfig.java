package io.contactcenter.exporter.config;

import io.contactcenter.exporter.interval.Grid;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * One entry of {@code sources}: what all vendors share, and the vendor's own settings.
 *
 * @param type the vendor, as it is written in the configuration
 * @param zone the source's own zone
 * @param requestZone the zone in which wall-clock APIs are asked
 * @param grid business day and interval
 * @param pollEvery how often each report is polled
 * @param availabilityDelay how long after its end an interval is first asked for
 * @param settle how long after that it is read again
 * @param maxAge how long the newest interval is shown when no newer one is read
 */
public record SourceConfig(
    String name,
    String type,
    URI baseUrl,
    ZoneId zone,
    ZoneId requestZone,
    Grid grid,
    Duration pollEvery,
    Duration availabilityDelay,
    Duration settle,
    Duration maxAge,
    Duration requestTimeout,
    List<RateLimit> rateLimit,
    List<String> reports,
    EntityFilter queues,
    EntityFilter agents,
    List<TeamRule> teams,
    VendorSettings settings) {
  public SourceConfig {
    rateLimit = List.copyOf(rateLimit);
    reports = List.copyOf(reports);
    teams = List.copyOf(teams);
  }

  /** At most {@code requests} in any stretch of {@code per}. */
  public record RateLimit(int requests, Duration per) {}
}
