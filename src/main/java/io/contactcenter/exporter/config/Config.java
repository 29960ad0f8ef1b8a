package io.contactcenter.exporter.config;

import io.contactcenter.exporter.servicelevel.ServiceLevel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A whole configuration, checked. Secrets are read and inside the settings of the sources.
 *
 * @param web absent where plain HTTP is served to everybody
 */
public record Config(
    InetSocketAddress listen,
    Optional<Path> stateFile,
    Duration zeroHold,
    Privacy privacy,
    Limits limits,
    List<ServiceLevel> serviceLevels,
    List<SourceConfig> sources,
    Optional<WebConfig> web) {
  public Config {
    serviceLevels = List.copyOf(serviceLevels);
    sources = List.copyOf(sources);
  }

  /** One that is served to everybody, or not at all. */
  public Config(
      InetSocketAddress listen,
      Optional<Path> stateFile,
      Duration zeroHold,
      Privacy privacy,
      Limits limits,
      List<ServiceLevel> serviceLevels,
      List<SourceConfig> sources) {
    this(listen, stateFile, zeroHold, privacy, limits, serviceLevels, sources, Optional.empty());
  }

  /**
   * The most series that vendors may bring, and the most bytes of one answer after decompression.
   */
  public record Limits(int series, long responseBytes) {}
}
