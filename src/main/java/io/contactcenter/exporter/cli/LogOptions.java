package io.contactcenter.exporter.cli;

import picocli.CommandLine.Option;

/** How the log is written; every command that runs for long takes these. */
final class LogOptions {
  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "${env:LOG_FORMAT:-text}",
      description = "text or json; to standard error. Default: the variable LOG_FORMAT, else text.")
  private String format = "text";

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "info",
      description = "error, warn, info, debug or trace. Default: ${DEFAULT-VALUE}.")
  private String level = "info";

  /**
   * Applies them; to be called before anything is logged.
   *
   * @throws UserException when a word is unknown
   */
  void apply() {
    try {
      Logging.configure(format, level);
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.BAD_CONFIGURATION, String.valueOf(e.getMessage()));
    }
  }
}
