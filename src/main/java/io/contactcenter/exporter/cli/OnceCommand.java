package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.exposition.EntityExposition;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.polling.Once;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.vendor.Transport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code once}. */
@Command(
    name = "once",
    mixinStandardHelpOptions = true,
    description = {
      "Polls each report once and prints what the vendors say, as Prometheus text.",
      "",
      "It asks for the newest complete interval, writes no state file and opens no port. Counters show "
          + "what this interval adds. Failures are printed to standard error; what succeeded is printed all the same."
    },
    footer = {
      "",
      "Exit codes: 0 every report answered, 1 a source failed, 2 bad configuration.",
      "Example: contactcenter-exporter once --config config.yml --source ringcx-us"
    })
final class OnceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ConfigOption config;

  @Option(names = "--source", paramLabel = "NAME", description = "Only the source of this name.")
  private @Nullable String source;

  @Mixin private LogOptions log;

  @Override
  public Integer call() throws InterruptedException, IOException {
    log.apply();
    PrintWriter err = spec.commandLine().getErr();
    Config wanted = only(config.file().require(err::println));
    AtomicBoolean failed = new AtomicBoolean();
    Snapshot polled;
    try (Transport transport = new Transport(new BuildVersion().version())) {
      Once once = new Once(Vendors.all(transport), Clock.system(), new SecureRandom());
      polled =
          once.poll(
              wanted,
              failure -> {
                failed.set(true);
                err.println(failure);
              },
              err::println);
    }
    // The text format is UTF-8 wherever it is printed.
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      EntityExposition.write(polled, out);
    }
    return failed.get() ? ExitCode.FAILED : ExitCode.OK;
  }

  /** The configuration of the wanted source, without state and without holding counters back. */
  private Config only(Config all) {
    List<SourceConfig> sources =
        all.sources().stream()
            .filter(each -> source == null || each.name().equals(source))
            .toList();
    if (sources.isEmpty()) {
      String known = String.join(", ", all.sources().stream().map(SourceConfig::name).toList());
      throw new UserException(
          ExitCode.BAD_CONFIGURATION,
          "--source " + source + ": no such source - use one of: " + known);
    }
    return new Config(
        all.listen(),
        Optional.empty(),
        Duration.ZERO,
        all.privacy(),
        all.limits(),
        all.serviceLevels(),
        sources);
  }
}
