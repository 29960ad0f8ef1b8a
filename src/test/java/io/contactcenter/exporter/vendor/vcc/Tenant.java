package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.config.EntityFilter;
import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.vcc.Credentials;
import io.contactcenter.exporter.simulator.vcc.Limits;
import io.contactcenter.exporter.simulator.vcc.Options;
import io.contactcenter.exporter.simulator.vcc.VccSimulator;
import io.contactcenter.exporter.vendor.ManualClock;
import io.contactcenter.exporter.vendor.OpenBudget;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Requests;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.VendorClock;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A simulated tenant and the client that asks it, on one clock. */
final class Tenant implements AutoCloseable {
  final ManualClock clock = new ManualClock();
  final VccSimulator simulator;
  final OpenBudget budget = new OpenBudget();
  final Requests requests = new Requests();
  final Source source;
  private final Transport transport = new Transport("test");

  Tenant(VccSettings.Format format, String... reports) {
    this(settings(format, VccSettings.TimeWaiting.UNKNOWN), options -> options, reports);
  }

  Tenant(VccSettings settings, UnaryOperator<Options> change, String... reports) {
    this(settings, change, EntityFilter.ALL, EntityFilter.ALL, reports);
  }

  Tenant(
      VccSettings settings,
      UnaryOperator<Options> change,
      EntityFilter queues,
      EntityFilter agents,
      String... reports) {
    at("2026-11-20T20:06:00Z");
    simulator =
        VccSimulator.start(
            change.apply(Options.strict().withLimits(Limits.LIFTED).withClock(() -> clock.now())));
    SourceConfig config = Sample.config(simulator.baseUrl(), settings, queues, agents, reports);
    source =
        new VccVendor(transport)
            .open(
                config,
                new SourceContext(clock, new VendorClock(clock), budget, requests, 1 << 20));
  }

  static VccSettings settings(VccSettings.Format format, VccSettings.TimeWaiting timeWaiting) {
    return new VccSettings(
        Credentials.TENANT,
        new Secret(Credentials.TOKEN),
        format,
        timeWaiting,
        false,
        VccSettings.AgentsAsked.LOGGED_IN);
  }

  void at(String time) {
    clock.advance(Duration.between(clock.now(), Instant.parse(time)));
  }

  Directory directory() throws VendorException, InterruptedException {
    return source.directory();
  }

  Heard fetch(String report, Window window) throws VendorException, InterruptedException {
    return fetch(report, window, Thresholds.NONE);
  }

  Heard fetch(String report, Window window, Thresholds thresholds)
      throws VendorException, InterruptedException {
    Heard heard = new Heard();
    Report asked =
        source.reports().stream().filter(r -> r.name().equals(report)).findFirst().orElseThrow();
    source.fetch(asked, new Question(window, Optional.empty(), thresholds), heard);
    return heard;
  }

  /** How often an endpoint was asked since the last time. */
  List<String> asked() {
    List<String> all = simulator.account().entries().stream().map(Book.Entry::endpoint).toList();
    List<String> since = all.subList(seen, all.size());
    seen = all.size();
    return since;
  }

  private int seen;

  @Override
  public void close() {
    source.close();
    transport.close();
    simulator.close();
  }
}
