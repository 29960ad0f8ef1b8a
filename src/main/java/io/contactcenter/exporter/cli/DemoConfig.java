package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.servicelevel.ServiceLevel;
import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.vendor.ringcx.RingCxSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of the demo: intervals of one minute and no limits, which no real vendor has.
 */
final class DemoConfig {
  static final String SOURCE = "ringcx-demo";
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final int BUSY_HOUR = 11;
  private static final int EARTHS_WEST = -12;

  private DemoConfig() {}

  /**
   * A zone in which it is late in the morning now, whatever the time is here: the simulated center
   * stands where it is busy and a queue is about to miss its target.
   */
  static ZoneId whereItIsBusy(Instant now) {
    int ahead = BUSY_HOUR - now.atZone(ZoneOffset.UTC).getHour();
    int offset = ahead < EARTHS_WEST ? ahead + 24 : ahead;
    // The names have the sign of POSIX: Etc/GMT-3 is three hours ahead of Greenwich.
    return ZoneId.of("Etc/GMT" + (offset > 0 ? "-" + offset : "+" + -offset));
  }

  static Config of(InetSocketAddress listen, URI simulator, ZoneId zone) {
    ServiceLevel target =
        new ServiceLevel(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(0.80),
            Optional.empty(),
            Optional.empty());
    return new Config(
        listen,
        Optional.empty(),
        Duration.ofSeconds(30),
        new Privacy(Privacy.Agents.NAME, Optional.empty()),
        new Config.Limits(200_000, 64L << 20),
        List.of(target),
        List.of(source(simulator, zone)));
  }

  private static SourceConfig source(URI simulator, ZoneId zone) {
    return new SourceConfig(
        SOURCE,
        "ringcx",
        simulator,
        zone,
        zone,
        new Grid(new BusinessDay(zone, LocalTime.MIDNIGHT), INTERVAL),
        INTERVAL,
        Duration.ofSeconds(5),
        Duration.ofMinutes(2),
        INTERVAL.multipliedBy(5),
        Duration.ofSeconds(30),
        List.of(new RateLimit(600, Duration.ofSeconds(60))),
        List.of("queue", "agent", "agent_queue"),
        EntityFilter.ALL,
        EntityFilter.ALL,
        List.of(),
        new RingCxSettings(
            simulator,
            new Secret(Credentials.CLIENT_ID),
            new Secret(Credentials.CLIENT_SECRET),
            new Secret(Credentials.JWT),
            Credentials.RC_ACCOUNT_ID,
            Credentials.SUB_ACCOUNT_ID,
            true,
            true,
            RingCxSettings.TimeIntervalUnit.MINUTES));
  }
}
