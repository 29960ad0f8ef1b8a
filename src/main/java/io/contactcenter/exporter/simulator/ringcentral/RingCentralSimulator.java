package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.Simulator;
import io.contactcenter.exporter.simulator.Stage;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.PenaltyLimiter;
import io.contactcenter.exporter.simulator.platform.Platform;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A RingCentral phone system of one's own: token endpoint, call performance and directory on one
 * port. {@link Credentials} opens it. Thread-safe.
 */
public final class RingCentralSimulator extends Simulator {
  private final Calls calls;

  private RingCentralSimulator(Options options, Stage stage, Calls calls) {
    super(
        stage,
        stage.serve(
            new Errors(options.clock()),
            operations(options, stage, calls),
            question -> new DayAnswer(calls, stage.faults().faults()).to(question)));
    this.calls = calls;
  }

  /** Starts a simulated vendor. */
  public static RingCentralSimulator start(Options options) {
    Stage stage = Stage.of(options, options.center());
    return new RingCentralSimulator(
        options, stage, new Calls(stage.history(), options.changes(), options.visibility()));
  }

  /** An account of the calls of {@code grouping} that started from one moment until another. */
  public CallAccount calls(Grouping grouping, Instant from, Instant until) {
    return new CallAccount(calls, grouping, from.toEpochMilli(), until.toEpochMilli());
  }

  private static List<Endpoint> operations(Options options, Stage stage, Calls calls) {
    Errors errors = new Errors(options.clock());
    Platform platform = new Platform(options.clock(), Credentials.APP, options.limits().auth());
    Gate gate = new Gate(options.clock(), platform, errors);
    PenaltyLimiter light = new PenaltyLimiter("light", options.limits().light());
    PenaltyLimiter medium = new PenaltyLimiter("medium", options.limits().medium());
    Performance performance =
        new Performance(
            options.clock(),
            stage.history(),
            options.changes(),
            calls,
            stage.faults(),
            errors,
            options.witness());
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
                base ->
                    new Directory(
                        new PhoneSystem(
                            options
                                .changes()
                                .present(
                                    stage.history().center(),
                                    options.clock().instant().getEpochSecond())),
                        base),
                light,
                medium)
            .all());
    return all;
  }
}
