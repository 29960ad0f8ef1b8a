package io.contactcenter.exporter.config;

import io.contactcenter.exporter.servicelevel.ServiceLevel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A whole configuration, checked. Secrets are read and inside the settings of the sources. */
public record Config(
    InetSocketAddress listen,
    Optional<Path> stateFile,
    Duration zeroHold,
    Privacy privacy,
    Limits limits,
    List<ServiceLevel> serviceLevels,
    List<SourceConfig> sources) {
  public Config {
    serviceLevels = List.copyOf(serviceLevels);
    sources = List.copyOf(sources);
  }

  /**
   * The most series that vendors may bring, and the most bytes of one answer after decompression.
   */
  public record Limits(int series, long responseBytes) {}
}
