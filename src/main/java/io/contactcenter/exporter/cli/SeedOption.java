package io.contactcenter.exporter.cli;

import picocli.CommandLine.Option;

/** Which days a simulated contact center has. */
final class SeedOption {
  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Gives the days of the simulated contact center. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  long value() {
    return seed;
  }
}
