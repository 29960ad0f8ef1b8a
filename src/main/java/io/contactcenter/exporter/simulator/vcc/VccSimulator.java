package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Controls;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import java.net.URI;
import java.time.ZoneId;

/**
 * An 8x8 Contact Center of one's own: its Statistics Reporting API on one port. {@link Credentials}
 * opens it. Thread-safe.
 */
public final class VccSimulator implements AutoCloseable {
  private final Options options;
  private final Office office;
  private final History history;
  private final FaultSwitch faults = new FaultSwitch();
  private final SimulatedServer server;

  private VccSimulator(Options options) {
    this.options = options;
    office = options.office();
    ZoneId zone = office.center().zone();
    history = new History(office.center(), options.seed());
    faults.set(options.faults(), options.clock().instant());
    HalfHours halves = new HalfHours(history, office, options.period(), options.timeWaiting());
    Errors errors = new Errors(options.clock(), options.unauthorized());
    Api api = new Api(options, zone, errors);
    server =
        new SimulatedServer(
            options.host(),
            options.port(),
            options.clock(),
            options.pause(),
            faults,
            errors,
            new Resources(options, office, halves, faults::faults)
                .all().stream().flatMap(resource -> api.endpoints(resource).stream()).toList(),
            new Controls(
                    options.clock(),
                    zone,
                    faults,
                    this::account,
                    question ->
                        new DayAnswer(options, office, halves, faults.faults()).to(question))
                .all());
  }

  /** Starts a simulated vendor. */
  public static VccSimulator start(Options options) {
    return new VccSimulator(options);
  }

  /** The {@code base_url} of a source. */
  public URI baseUrl() {
    return server.baseUrl();
  }

  /** Replaces all faults by these. */
  public void faults(Faults next) {
    faults.set(next, options.clock().instant());
  }

  /** What it was asked so far. */
  public Book.Account account() {
    return server.account();
  }

  /** How often it was asked so far, and how often over its limits. */
  public Book.Totals totals() {
    return server.totals();
  }

  /** How many requests were over a limit so far. */
  public long violations() {
    return totals().violations();
  }

  /** The days behind the reports. */
  public History history() {
    return history;
  }

  /** How its contacts come in. */
  public Office office() {
    return office;
  }

  @Override
  public void close() {
    server.close();
  }
}
