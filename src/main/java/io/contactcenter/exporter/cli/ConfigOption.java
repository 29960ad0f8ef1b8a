package io.contactcenter.exporter.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which configuration a command reads. */
final class ConfigOption {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration, YAML; its keys are in docs/configuration.md.")
  private Path path;

  ConfigFile file() {
    return new ConfigFile(path);
  }
}
