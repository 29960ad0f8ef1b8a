package io.contactcenter.exporter.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program and its commands. */
@Command(
    name = "contactcenter-exporter",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Prometheus exporter for cloud contact centers: queue and agent statistics.",
      "",
      "New here? `demo` needs no account: it starts simulated vendors and shows their numbers."
    },
    footer = {
      "",
      "Exit codes: 0 all went well, 1 it did not, 2 the command line or the configuration is wrong.",
      "Each command has its own help, as in: contactcenter-exporter serve --help"
    },
    subcommands = {
      ServeCommand.class,
      CheckConfigCommand.class,
      OnceCommand.class,
      DemoCommand.class,
      SimulateCommand.class
    })
public final class Main implements Runnable {
  private Main() {}

  public static void main(String[] args) {
    int status = commandLine().execute(args);
    // A server goes on after its command has returned; every other command is over.
    if (status != ExitCode.RUNNING) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    Numbers.in(line);
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new BuildVersion()));
    line.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> {
          commandLine.getErr().println(e instanceof UserException ? e.getMessage() : e.toString());
          return e instanceof UserException user ? user.status() : ExitCode.FAILED;
        });
    return line;
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
