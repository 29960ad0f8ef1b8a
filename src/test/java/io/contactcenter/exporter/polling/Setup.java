package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Privacy;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSettings;
import io.contactcenter.exporter.interval.BusinessDay;
import io.contactcenter.exporter.interval.Grid;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A configuration in the making: the defaults of RingCX with one source, in UTC and without limits
 * that matter, until a test says otherwise.
 */
final class Setup {
  private static final int SERIES = 200_000;

  String name = "acme";
  URI url = URI.create("https://vendor.example");
  String account = "1";
  ZoneId zone = ZoneId.of("UTC");
  LocalTime startsAt = LocalTime.MIDNIGHT;
  Duration interval = Duration.ofMinutes(15);
  Duration pollEvery = Duration.ofMinutes(15);
  Duration settle = Duration.ofMinutes(30);
  Duration maxAge = Duration.ofMinutes(45);
  Duration zeroHold = Duration.ofSeconds(150);
  List<RateLimit> rateLimit = List.of(new RateLimit(600, Duration.ofSeconds(60)));
  List<String> reports = List.of("queue");
  Privacy privacy = new Privacy(Privacy.Agents.NAME, Optional.empty());
  Formula formula = Formula.SHORT_ABANDONS_EXCLUDED;
  int series = SERIES;
  Optional<Path> stateFile = Optional.empty();
  @Nullable VendorSettings settings;
  EntityFilter queues = EntityFilter.ALL;
  EntityFilter agents = EntityFilter.ALL;

  /** The limits that RingCX documents. */
  Setup strict() {
    rateLimit =
        List.of(new RateLimit(3, Duration.ofSeconds(60)), new RateLimit(9, Duration.ofMinutes(15)));
    return this;
  }

  Setup state(Path folder) {
    stateFile = Optional.of(folder.resolve("state"));
    return this;
  }

  Setup agents(Privacy.Agents agents) {
    privacy =
        new Privacy(
            agents,
            agents == Privacy.Agents.PSEUDONYM
                ? Optional.of(new Secret("a key of some length"))
                : Optional.empty());
    return this;
  }

  /** With this source alone. */
  Config config() {
    return config(List.of(source()));
  }

  Config config(List<SourceConfig> sources) {
    return new Config(
        new InetSocketAddress(0),
        stateFile,
        zeroHold,
        privacy,
        new Config.Limits(series, 1 << 20),
        List.of(
            new ServiceLevel(
                Optional.empty(),
                Optional.empty(),
                Optional.of(formula),
                Optional.of(0.8),
                Optional.empty(),
                Optional.empty())),
        sources);
  }

  SourceConfig source() {
    return new SourceConfig(
        name,
        "ringcx",
        url,
        zone,
        zone,
        new Grid(new BusinessDay(zone, startsAt), interval),
        pollEvery,
        Duration.ofMinutes(5),
        settle,
        maxAge,
        Duration.ofSeconds(30),
        rateLimit,
        reports,
        queues,
        agents,
        List.of(),
        settings == null ? new Owner(account) : settings);
  }

  /** Settings that say nothing else. */
  private record Owner(String account) implements VendorSettings {}
}
