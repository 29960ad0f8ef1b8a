package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Controls;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A RingCentral phone system of one's own: token endpoint, call performance and directory on one
 * port. {@link Credentials} opens it. Thread-safe.
 */
public final class RingCentralSimulator implements AutoCloseable {
  private final Options options;
  private final History history;
  private final Calls calls;
  private final FaultSwitch faults = new FaultSwitch();
  private final SimulatedServer server;

  private RingCentralSimulator(Options options) {
    this.options = options;
    history = new History(options.center(), options.seed());
    calls = new Calls(history, options.changes(), options.visibility());
    faults.set(options.faults(), options.clock().instant());
    server =
        new SimulatedServer(
            options.host(),
            options.port(),
            options.clock(),
            options.pause(),
            faults,
            new Errors(options.clock()),
            operations(),
            new Controls(
                    options.clock(),
                    history.center().zone(),
                    faults,
                    this::account,
                    question -> new DayAnswer(calls, faults.faults()).to(question))
                .all());
  }

  /** Starts a simulated vendor. */
  public static RingCentralSimulator start(Options options) {
    return new RingCentralSimulator(options);
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

  /** The days behind the answers. */
  public History history() {
    return history;
  }

  /** An account of the calls of {@code grouping} that started from one moment until another. */
  public CallAccount calls(Grouping grouping, Instant from, Instant until) {
    return new CallAccount(calls, grouping, from.toEpochMilli(), until.toEpochMilli());
  }

  @Override
  public void close() {
    server.close();
  }

  private List<Endpoint> operations() {
    Errors errors = new Errors(options.clock());
    Platform platform = new Platform(options.clock(), Credentials.APP, options.limits().auth());
    Gate gate = new Gate(options.clock(), platform, errors);
    PenaltyLimiter light = new PenaltyLimiter("light", options.limits().light());
    PenaltyLimiter medium = new PenaltyLimiter("medium", options.limits().medium());
    Performance performance =
        new Performance(
            options.clock(), history, options.changes(), calls, faults, errors, options.witness());
    List<Endpoint> all = new ArrayList<>();
    all.add(
        new Endpoint(
            HandlerType.POST, "/restapi/oauth/token", "oauth-token", "auth", platform::token));
    for (Generation generation : Generation.values()) {
      all.add(
          new Endpoint(
              HandlerType.POST,
              generation.path(),
              "aggregation",
              "reports",
              gate.guard(light, request -> performance.answer(generation, request))));
    }
    all.addAll(
        new DirectoryOperations(
                gate,
                errors,
                () ->
                    new Directory(
                        new PhoneSystem(
                            options
                                .changes()
                                .present(
                                    history.center(), options.clock().instant().getEpochSecond())),
                        server().baseUrl()),
                light,
                medium)
            .all());
    return all;
  }

  // Asked when a request comes, which is after the start.
  private SimulatedServer server() {
    return server;
  }
}
