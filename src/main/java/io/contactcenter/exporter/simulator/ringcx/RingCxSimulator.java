package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.Simulator;
import io.contactcenter.exporter.simulator.Stage;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.SlidingLimiter;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/**
 * A RingCX of one's own: RingCentral's token endpoint and RingCX on one port. {@link Credentials}
 * opens it. Thread-safe.
 */
public final class RingCxSimulator extends Simulator {
  private static final String ACCOUNT = "/accounts/{rcAccountId}/sub-accounts/{subAccountId}/";
  private static final String CX = "/voice/api/cx/integration/v1" + ACCOUNT;
  private static final String CX_V2 = "/voice/api/cx/integration/v2" + ACCOUNT;

  private RingCxSimulator(Options options, Stage stage) {
    super(
        stage,
        stage.serve(
            new Errors(options.clock()),
            operations(options, stage),
            question ->
                new DayAnswer(stage.history(), options.changes(), stage.faults().faults())
                    .to(question)));
  }

  /** Starts a simulated vendor. */
  public static RingCxSimulator start(Options options) {
    return new RingCxSimulator(options, Stage.of(options, options.center()));
  }

  private static List<Endpoint> operations(Options options, Stage stage) {
    Errors errors = new Errors(options.clock());
    Platform platform = new Platform(options.clock(), Credentials.APP, options.limits().platform());
    Login login =
        new Login(
            options.clock(), platform, errors, options.limits().login(), options.tokenLifetime());
    Gate gate = new Gate(login, errors);
    SlidingLimiter limiter = new SlidingLimiter(options.limits().reports());
    Reports reports = new Reports(options, stage.history(), stage.faults(), errors, limiter);
    Interactions interactions =
        new Interactions(options, stage.history(), stage.faults(), errors, limiter);
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
                now -> new Directory(options.changes().present(stage.history().center(), now)),
                options.limits().directory())
            .all());
    return all;
  }

  private static Endpoint post(
      String path, String name, String group, Endpoint.Operation operation) {
    return new Endpoint(HandlerType.POST, path, name, group, operation);
  }
}
