package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.cli.simulated.SimulatedVendor;
import io.contactcenter.exporter.cli.simulated.SimulatedVendors;
import io.contactcenter.exporter.cli.simulated.Wanted;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Flaw;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.fault.Trouble;
import io.contactcenter.exporter.simulator.fault.Unsettled;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the simulated vendors alone, with the vendors' documented limits, for trying a configuration "
          + "or a client against them. Prints a configuration that fits.",
      "",
      "Faults can also be switched while it runs: POST /simulator/faults. What it was asked, and how often "
          + "its limits were exceeded, is at /simulator/account; what happened on a day at /simulator/day."
    },
    footer = {"", "Exit codes: 0 stopped by SIGTERM or Ctrl-C, 1 the address is in use."})
final class SimulateCommand implements Callable<Integer> {
  private static final int SETTLES_AFTER_SECONDS = 20 * 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1:10043",
      converter = ListenAddress.class,
      description =
          "Where the first simulated vendor listens; the others use the ports that follow. "
              + "Default: ${DEFAULT-VALUE}.")
  private InetSocketAddress listen;

  @Option(
      names = "--vendor",
      paramLabel = "TYPE",
      split = ",",
      description = "Which vendors to simulate, by the type of their sources. Default: all.")
  private @Nullable List<String> vendors;

  @Mixin private SeedOption seed;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = ZoneName.class,
      description =
          "Where the contact center stands, as America/New_York. Default: this machine's zone.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--lifted",
      description =
          "Lift the limits, and answer 5 seconds after an interval ends. Clients that can ask for "
              + "intervals of 1 and 5 minutes are answered too; the exporter itself cannot.")
  private boolean lifted;

  @Option(
      names = "--throttling",
      paramLabel = "SECONDS",
      description = "Answer every report with 429 for so long, with Retry-After.")
  private @Nullable Integer throttling;

  @Option(
      names = "--errors",
      paramLabel = "SECONDS",
      description = "Answer every report with 500 for so long.")
  private @Nullable Integer errors;

  @Option(
      names = "--late-rows",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of rows, 0 to 1, that are missing until 20 minutes after their interval.")
  private double lateRows;

  @Option(
      names = "--corrections",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of rows, 0 to 1, that are too low or too high until 20 minutes after their interval.")
  private double corrections;

  @Option(
      names = "--wavering-rows",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of rows, 0 to 1, that are corrected up, down and up again, or the other way round, "
              + "within 20 minutes after their interval.")
  private double waveringRows;

  @Option(
      names = "--vanishing-rows",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = "Share of rows, 0 to 1, that are gone from 20 minutes after their interval on.")
  private double vanishingRows;

  @Option(
      names = "--split-rows",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of rows, 0 to 1, that are written as two until 20 minutes after their interval.")
  private double splitRows;

  @Mixin private LogOptions log;

  @Override
  public Integer call() {
    log.apply();
    ZoneId where = zone == null ? ZoneId.systemDefault() : zone;
    List<SimulatedVendor> simulated = start(where);
    Running.untilTold(
        simulated.stream().map(SimulatedVendor::simulator).toArray(AutoCloseable[]::new));
    announce(simulated, where);
    return ExitCode.RUNNING;
  }

  private List<SimulatedVendor> start(ZoneId where) {
    List<String> types = vendors == null ? SimulatedVendors.types() : vendors;
    for (String type : types) {
      if (!SimulatedVendors.types().contains(type)) {
        throw new UserException(
            ExitCode.BAD_CONFIGURATION,
            "--vendor: there is no simulated '"
                + type
                + "' - write one of "
                + String.join(", ", SimulatedVendors.types()));
      }
    }
    try {
      return SimulatedVendors.start(
          types,
          new Wanted(
              listen.getHostString(),
              listen.getPort(),
              seed.value(),
              where,
              1,
              lifted,
              faults(),
              Clock.system()::now));
    } catch (UncheckedIOException e) {
      throw new UserException(
          ExitCode.FAILED,
          "cannot listen on "
              + ListenAddress.words(listen)
              + (types.size() == 1 ? "" : " and the " + (types.size() - 1) + " ports behind it")
              + " - is another program listening there? Choose another --listen");
    }
  }

  private Faults faults() {
    List<Outage> outages = new ArrayList<>();
    if (throttling != null) {
      outages.add(
          Outage.of(Trouble.THROTTLED, "reports")
              .lasting(throttling)
              .retryAfter(RetryAfter.SECONDS, 30));
    }
    if (errors != null) {
      outages.add(Outage.of(Trouble.INTERNAL_ERROR, "reports").lasting(errors));
    }
    return Faults.of(outages.toArray(Outage[]::new))
        .with(Flaw.LATE, unsettled("--late-rows", lateRows))
        .with(Flaw.CORRECTED, unsettled("--corrections", corrections))
        .with(Flaw.WAVERING, unsettled("--wavering-rows", waveringRows))
        .with(Flaw.VANISHED, unsettled("--vanishing-rows", vanishingRows))
        .with(Flaw.SPLIT, unsettled("--split-rows", splitRows));
  }

  private static Unsettled unsettled(String option, double share) {
    try {
      return new Unsettled(share, SETTLES_AFTER_SECONDS);
    } catch (IllegalArgumentException e) {
      throw new UserException(ExitCode.BAD_CONFIGURATION, option + ": " + e.getMessage());
    }
  }

  private void announce(List<SimulatedVendor> simulated, ZoneId where) {
    PrintWriter out = spec.commandLine().getOut();
    for (SimulatedVendor vendor : simulated) {
      out.println("# Simulated " + vendor.title() + " on " + vendor.baseUrl() + ".");
    }
    out.println("# A configuration that fits:");
    out.println("sources:");
    List<String> more = new ArrayList<>();
    more.add("time_zone: " + where.getId());
    if (lifted) {
      more.add("poll_every: 1m");
      more.add("rate_limit: [{requests: 600, per: 60s}]");
    }
    simulated.forEach(vendor -> vendor.source("-simulated", more).forEach(out::println));
    out.flush();
  }
}
