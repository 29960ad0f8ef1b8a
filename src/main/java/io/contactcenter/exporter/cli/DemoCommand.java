package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.cli.simulated.SimulatedVendor;
import io.contactcenter.exporter.cli.simulated.SimulatedVendors;
import io.contactcenter.exporter.cli.simulated.Wanted;
import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.simulator.fault.Faults;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    List<SimulatedVendor> simulated =
        SimulatedVendors.start(
            SimulatedVendors.types(),
            new Wanted(
                "127.0.0.1", 0, seed.value(), zone, SIZE, true, Faults.NONE, Clock.system()::now));
    AutoCloseable[] simulators =
        simulated.stream().map(SimulatedVendor::simulator).toArray(AutoCloseable[]::new);
    Config config = DemoConfig.of(listen, simulated, zone);
    Started started = new Started();
    Running.untilTold(
        Stream.concat(Stream.of(started), Stream.of(simulators)).toArray(AutoCloseable[]::new));
    Exporter exporter;
    try {
      exporter =
          new Exporter(
              config,
              () ->
                  new Exporter.Reload(
                      Optional.empty(), "the demo has no configuration file to reload"));
    } catch (UserException e) {
      Running.close(simulators);
      throw e;
    }
    started.with(exporter);
    announce(exporter.port(), simulated);
    return ExitCode.RUNNING;
  }

  private void announce(int port, List<SimulatedVendor> simulated) {
    String url =
        "http://"
            + (listen.getAddress().isAnyLocalAddress() ? "localhost" : listen.getHostString())
            + ":"
            + port;
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    line(out, "status page", url + "/");
    line(out, "metrics", url + "/metrics");
    line(out, "status as JSON", url + "/api/v1/status");
    for (SimulatedVendor vendor : simulated) {
      line(out, "simulated " + vendor.title(), vendor.baseUrl().toString());
    }
    out.println();
    out.println("  What a simulated vendor was asked is at /simulator/account of its address.");
    out.println("  A new interval every minute. Ctrl-C ends it.");
    out.println();
    out.flush();
  }

  private static void line(PrintWriter out, String what, String where) {
    out.println("  " + String.format(Locale.ROOT, "%-28s", what) + "  " + where);
  }
}
