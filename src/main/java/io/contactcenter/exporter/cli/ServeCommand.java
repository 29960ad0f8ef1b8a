package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.web.WebServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private ConfigOption config;

  @Mixin private LogOptions log;

  @Override
  public Integer call() {
    log.apply();
    // The first logger is made by one thread, before there are two.
    Logger logger = LoggerFactory.getLogger(ServeCommand.class);
    CompletableFuture<Void> loading = CompletableFuture.runAsync(WebServer::load);
    ConfigFile file = config.file();
    ConfigReader.Good good = file.require();
    good.warnings().forEach(warning -> warn(logger, warning));
    Config first = good.config();
    Rotation rotation = new Rotation(good);
    // Who sees that it lives may tell it something before it has read its state.
    Started started = new Started();
    Running.untilTold(rotation, started);
    Signals.on("HUP", () -> started.exporter().reload());
    loading.join();
    Exporter exporter = new Exporter(first, () -> reload(file, rotation, logger));
    started.with(exporter);
    rotation.every(() -> exporter.rotate(rotation::look));
    logger.info("serving on {}:{}", first.listen().getHostString(), exporter.port());
    return ExitCode.RUNNING;
  }

  private static Exporter.Reload reload(ConfigFile file, Rotation rotation, Logger logger) {
    ConfigReader.Result result = file.read();
    if (result instanceof ConfigReader.Good good) {
      good.warnings().forEach(warning -> warn(logger, warning));
      return new Exporter.Reload(Optional.of(good.config()), "", () -> rotation.follow(good));
    }
    List<Problem> errors =
        ((ConfigReader.Bad) result)
            .problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    return new Exporter.Reload(Optional.empty(), ConfigFile.lines(errors));
  }

  private static void warn(Logger logger, Problem warning) {
    logger.warn("{}", warning);
  }
}
