package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.Simulator;
import io.contactcenter.exporter.simulator.Stage;
import io.contactcenter.exporter.simulator.http.Endpoint;
import java.util.List;

/**
 * An 8x8 Contact Center of one's own: its Statistics Reporting API on one port. {@link Credentials}
 * opens it. Thread-safe.
 */
public final class VccSimulator extends Simulator {
  private final Office office;

  private VccSimulator(Options options, Stage stage, Office office, HalfHours halves) {
    super(
        stage,
        stage.serve(
            errors(options),
            operations(options, stage, office, halves),
            question ->
                new DayAnswer(options, office, halves, stage.faults().faults()).to(question)));
    this.office = office;
  }

  /** Starts a simulated vendor. */
  public static VccSimulator start(Options options) {
    Office office = options.office();
    Stage stage = Stage.of(options, office.center());
    HalfHours halves =
        new HalfHours(stage.history(), office, options.period(), options.timeWaiting());
    return new VccSimulator(options, stage, office, halves);
  }

  /** How its contacts come in. */
  public Office office() {
    return office;
  }

  private static List<Endpoint> operations(
      Options options, Stage stage, Office office, HalfHours halves) {
    Api api = new Api(options, office.center().zone(), errors(options));
    return new Resources(options, office, halves, stage.faults()::faults)
        .all().stream().flatMap(resource -> api.endpoints(resource).stream()).toList();
  }

  private static Errors errors(Options options) {
    return new Errors(options.clock(), options.unauthorized());
  }
}
