package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check-config}. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a configuration and says everything that is wrong with it, at once.",
      "",
      "No vendor is called. Secrets are read from where the file says, and never shown."
    },
    footer = {
      "",
      "Exit codes: 0 good (warnings may be printed), 2 it has an error.",
      "Example: contactcenter-exporter check-config --config config.yml"
    })
final class CheckConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConfigOption config;

  @Override
  public Integer call() {
    ConfigFile file = config.file();
    Config good = file.require(spec.commandLine().getErr()::println);
    spec.commandLine().getOut().println(file.path() + ": good, " + ConfigFile.sources(good));
    return ExitCode.OK;
  }
}
