package io.contactcenter.exporter.simulator.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Book;
import io.contactcenter.exporter.simulator.http.Controls;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;

/** An 8x8 Work Analytics of one's own. {@link Credentials} opens it. Thread-safe. */
public final class WorkSimulator implements AutoCloseable {
  static final String BASE = "/analytics/work";

  private final Options options;
  private final History history;
  private final PhoneSystem phones;
  private final FaultSwitch faults = new FaultSwitch();
  private final Reports reports;
  private final SimulatedServer server;

  private WorkSimulator(Options options) {
    this.options = options;
    history = new History(options.center(), options.seed());
    phones = PhoneSystem.of(history.center());
    faults.set(options.faults(), options.clock().instant());
    Errors errors = new Errors(options.clock());
    reports = new Reports(options, history, phones, faults, errors);
    server =
        new SimulatedServer(
            options.host(),
            options.port(),
            options.clock(),
            options.pause(),
            faults,
            errors,
            operations(),
            new Controls(options.clock(), history.center().zone(), faults, this::account, this::day)
                .all());
  }

  /** Starts a simulated vendor. */
  public static WorkSimulator start(Options options) {
    return new WorkSimulator(options);
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

  /** The ring groups. */
  public PhoneSystem phones() {
    return phones;
  }

  @Override
  public void close() {
    server.close();
  }

  private ObjectNode day(DayQuestion question) {
    return new DayAnswer(
            history,
            phones,
            options.changes().named(history.center(), question.at().getEpochSecond()),
            reports.impression())
        .to(question);
  }

  private List<Endpoint> operations() {
    Login login = new Login(options.clock(), options.limits().login(), options.tokenLifetime());
    return List.of(
        new Endpoint(
            HandlerType.POST, BASE + "/v1/oauth/token", "oauth-token", "auth", login::token),
        report(Reports.GROUPS, login.guard(reports::groups)),
        report(Reports.MEMBERS, login.guard(reports::members)));
  }

  private static Endpoint report(String name, Endpoint.Operation operation) {
    return new Endpoint(HandlerType.GET, BASE + "/v2/" + name, name, "reports", operation);
  }
}
