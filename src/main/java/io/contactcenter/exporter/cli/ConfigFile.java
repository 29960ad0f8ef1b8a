package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import io.contactcenter.exporter.config.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration file of a command. */
record ConfigFile(Path path) {
  ConfigReader.Result read() {
    return ConfigReader.read(path, System.getenv(), Vendors.schemas());
  }

  /**
   * The configuration, with warnings on {@code err}; all problems and the end of the command if it
   * has an error.
   */
  Config require(PrintWriter err) {
    ConfigReader.Result result = read();
    if (result instanceof ConfigReader.Good good) {
      good.warnings().forEach(err::println);
      err.flush();
      return good.config();
    }
    throw new UserException(
        ExitCode.BAD_CONFIGURATION, lines(((ConfigReader.Bad) result).problems()));
  }

  static String lines(List<Problem> problems) {
    return problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
