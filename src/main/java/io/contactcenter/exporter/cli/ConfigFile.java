package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The configuration file of a command. */
record ConfigFile(Path path) {
  ConfigReader.Result read() {
    return ConfigReader.read(path, System.getenv(), Vendors.schemas());
  }

  /**
   * The configuration, with {@code warnings} told of each warning.
   *
   * @throws UserException when it has an error, with all problems
   */
  Config require(Consumer<Problem> warnings) {
    ConfigReader.Good good = require();
    good.warnings().forEach(warnings);
    return good.config();
  }

  /**
   * The configuration and what belongs to it.
   *
   * @throws UserException when it has an error, with all problems
   */
  ConfigReader.Good require() {
    ConfigReader.Result result = read();
    if (result instanceof ConfigReader.Good good) {
      return good;
    }
    throw new UserException(
        ExitCode.BAD_CONFIGURATION, lines(((ConfigReader.Bad) result).problems()));
  }

  /** One problem a line. */
  static String lines(List<Problem> problems) {
    return problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** {@code 1 source}, {@code 2 sources}. */
  static String sources(Config config) {
    int sources = config.sources().size();
    return sources + (sources == 1 ? " source" : " sources");
  }
}
