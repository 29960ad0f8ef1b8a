package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the simulated vendors and the exporter against them: no account, no credentials, and no "
          + "network beyond the loopback. Intervals are one minute long and limits are lifted, so that "
          + "something moves every minute, and the center stands where it is late in the morning now."
    },
    footer = {"", "Exit codes: 0 stopped by SIGTERM or Ctrl-C, 1 the address is in use."})
final class DemoCommand implements Callable<Integer> {
  // So that minutes without a contact are few.
  private static final int SIZE = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1:10042",
      converter = ListenAddress.class,
      description = "Where the exporter listens. Default: ${DEFAULT-VALUE}.")
  private InetSocketAddress listen;

  @Mixin private SeedOption seed;

  @Mixin private LogOptions log;

  @Override
  public Integer call() {
    log.apply();
    ZoneId zone = DemoConfig.whereItIsBusy(Clock.system().now());
    RingCxSimulator simulator =
        RingCxSimulator.start(Options.demo().withSize(SIZE).withSeed(seed.value()).withZone(zone));
    Config config = DemoConfig.of(listen, simulator.baseUrl(), zone);
    Exporter exporter;
    try {
      exporter =
          new Exporter(
              config,
              () ->
                  new Exporter.Reload(
                      Optional.empty(), "the demo has no configuration file to reload"));
    } catch (UserException e) {
      simulator.close();
      throw e;
    }
    Running.untilTold(exporter, simulator);
    announce(exporter.port(), simulator);
    return ExitCode.RUNNING;
  }

  private void announce(int port, RingCxSimulator simulator) {
    String url =
        "http://"
            + (listen.getAddress().isAnyLocalAddress() ? "localhost" : listen.getHostString())
            + ":"
            + port;
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("  status page       " + url + "/");
    out.println("  metrics           " + url + "/metrics");
    out.println("  status as JSON    " + url + "/api/v1/status");
    out.println(
        "  simulated RingCX  " + simulator.baseUrl() + "  (its own account: /simulator/account)");
    out.println();
    out.println("  A new interval every minute. Ctrl-C ends it.");
    out.println();
    out.flush();
  }
}
