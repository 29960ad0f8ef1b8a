package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.cli.simulated.SimulatedVendor;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.Grid;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The configuration of the demo: intervals of one minute and no limits, which no real vendor has.
 */
final class DemoConfig {
  private static final String SUFFIX = "-demo";
  private static final List<String> SETTINGS =
      List.of(
          "zero_hold: 30s",
          "privacy: {agents: name}",
          "service_levels: [{target: 0.80}]",
          "sources:");
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

  /** A source for each of {@code simulated}, all in {@code zone}. */
  static Config of(InetSocketAddress listen, List<SimulatedVendor> simulated, ZoneId zone) {
    List<String> lines = new ArrayList<>(SETTINGS);
    for (SimulatedVendor vendor : simulated) {
      lines.addAll(vendor.source(SUFFIX, List.of("time_zone: " + zone.getId())));
    }
    String text = String.join("\n", lines) + "\n";
    ConfigReader.Result result = ConfigReader.read("demo", text, Vendors.schemas());
    if (!(result instanceof ConfigReader.Good good)) {
      throw new IllegalStateException(
          ConfigFile.lines(((ConfigReader.Bad) result).problems()) + "\n" + text);
    }
    Config written = good.config();
    return new Config(
        listen,
        written.stateFile(),
        written.zeroHold(),
        written.privacy(),
        written.limits(),
        written.serviceLevels(),
        written.sources().stream().map(DemoConfig::quickened).toList());
  }

  private static SourceConfig quickened(SourceConfig source) {
    return new SourceConfig(
        source.name(),
        source.type(),
        source.baseUrl(),
        source.zone(),
        source.requestZone(),
        new Grid(source.grid().businessDay(), INTERVAL),
        INTERVAL,
        Duration.ofSeconds(5),
        Duration.ofMinutes(2),
        INTERVAL.multipliedBy(5),
        source.requestTimeout(),
        List.of(new RateLimit(6000, Duration.ofSeconds(60))),
        source.reports(),
        source.queues(),
        source.agents(),
        source.teams(),
        source.settings());
  }
}
