package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Controls;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A RingCX of one's own: RingCentral's token endpoint and RingCX on one port. {@link Credentials}
 * opens it. Thread-safe.
 */
public final class RingCxSimulator implements AutoCloseable {
  private static final String ACCOUNT = "/accounts/{rcAccountId}/sub-accounts/{subAccountId}/";
  private static final String CX = "/voice/api/cx/integration/v1" + ACCOUNT;
  private static final String CX_V2 = "/voice/api/cx/integration/v2" + ACCOUNT;

  private final Options options;
  private final History history;
  private final FaultSwitch faults = new FaultSwitch();
  private final SimulatedServer server;

  private RingCxSimulator(Options options) {
    this.options = options;
    history = new History(options.center(), options.seed());
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
                    question ->
                        new DayAnswer(history, options.changes(), faults.faults()).to(question))
                .all());
  }

  /** Starts a simulated vendor. */
  public static RingCxSimulator start(Options options) {
    return new RingCxSimulator(options);
  }

  /** Both {@code base_url} and {@code auth_url} of a source. */
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

  @Override
  public void close() {
    server.close();
  }

  private List<Endpoint> operations() {
    Errors errors = new Errors(options.clock());
    Platform platform = new Platform(options.clock(), Credentials.APP, options.limits().platform());
    Login login =
        new Login(
            options.clock(), platform, errors, options.limits().login(), options.tokenLifetime());
    Gate gate = new Gate(login, errors);
    SlidingLimiter limiter = new SlidingLimiter(options.limits().reports());
    Reports reports = new Reports(options, history, faults, errors, limiter);
    Interactions interactions = new Interactions(options, history, faults, errors, limiter);
    List<Endpoint> all = new ArrayList<>();
    all.add(post("/restapi/oauth/token", "oauth-token", "auth", platform::token));
    all.add(post("/api/auth/login/rc/accesstoken", "login", "auth", login::exchange));
    all.add(post("/api/auth/token/refresh", "token-refresh", "auth", login::refresh));
    for (Report report : Report.ALL) {
      all.add(
          post(
              CX + report.name(),
              report.name(),
              "reports",
              gate.guard(request -> reports.answer(report, request))));
    }
    for (String path : List.of(CX, CX_V2)) {
      all.add(
          post(
              path + "interaction-metadata",
              "interaction-metadata",
              "reports",
              gate.guard(request -> interactions.answer(path.equals(CX_V2), request))));
    }
    all.addAll(
        new DirectoryOperations(
                options.clock(),
                gate,
                errors,
                now -> new Directory(options.changes().present(history.center(), now)),
                options.limits().directory())
            .all());
    return all;
  }

  private static Endpoint post(
      String path, String name, String group, Endpoint.Operation operation) {
    return new Endpoint(HandlerType.POST, path, name, group, operation);
  }
}
