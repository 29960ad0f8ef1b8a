package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Polls the configured vendors and serves /metrics and a status page.",
      "",
      "SIGHUP or POST /-/reload reads the file again; a file with an error changes nothing. "
          + "SIGTERM finishes what is being written and exits 0."
    },
    footer = {
      "",
      "Exit codes: 0 stopped by SIGTERM, 1 cannot run (address or state file in use), 2 bad configuration.",
      "Example: contactcenter-exporter serve --config config.yml"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration, YAML; its keys are in docs/configuration.md.")
  private Path config;

  @Mixin private LogOptions log;

  @Override
  public Integer call() {
    log.apply();
    ConfigFile file = new ConfigFile(config);
    Config first = file.require(spec.commandLine().getErr());
    Exporter exporter = new Exporter(first, () -> reload(file));
    Running.untilTold(exporter);
    Signals.on("HUP", exporter::reload);
    LoggerFactory.getLogger(ServeCommand.class)
        .info("serving on {}:{}", first.listen().getHostString(), exporter.port());
    return ExitCode.RUNNING;
  }

  private static Exporter.Reload reload(ConfigFile file) {
    ConfigReader.Result result = file.read();
    return result instanceof ConfigReader.Good good
        ? new Exporter.Reload(Optional.of(good.config()), "")
        : new Exporter.Reload(
            Optional.empty(), ConfigFile.lines(((ConfigReader.Bad) result).problems()));
  }
}
