package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.Simulator;
import io.contactcenter.exporter.simulator.Stage;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.javalin.http.HandlerType;
import java.util.List;

/** An 8x8 Work Analytics of one's own. {@link Credentials} opens it. Thread-safe. */
public final class WorkSimulator extends Simulator {
  static final String BASE = "/analytics/work";

  private final PhoneSystem phones;

  private WorkSimulator(Options options, Stage stage, PhoneSystem phones, Errors errors) {
    this(
        options,
        stage,
        phones,
        errors,
        new Reports(options, stage.history(), phones, stage.faults(), errors));
  }

  private WorkSimulator(
      Options options, Stage stage, PhoneSystem phones, Errors errors, Reports reports) {
    super(
        stage,
        stage.serve(
            errors,
            operations(options, reports),
            question ->
                new DayAnswer(
                        stage.history(),
                        phones,
                        options
                            .changes()
                            .named(stage.history().center(), question.at().getEpochSecond()),
                        reports.impression())
                    .to(question)));
    this.phones = phones;
  }

  /** Starts a simulated vendor. */
  public static WorkSimulator start(Options options) {
    Stage stage = Stage.of(options, options.center());
    PhoneSystem phones = PhoneSystem.of(stage.history().center());
    return new WorkSimulator(options, stage, phones, new Errors(options.clock()));
  }

  /** The ring groups. */
  public PhoneSystem phones() {
    return phones;
  }

  private static List<Endpoint> operations(Options options, Reports reports) {
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
