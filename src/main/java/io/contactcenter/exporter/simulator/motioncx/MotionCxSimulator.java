package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.Simulator;
import io.contactcenter.exporter.simulator.Stage;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.History;
import java.util.List;

/** A MotionCX of one's own. {@link Credentials} opens it. Thread-safe. */
public final class MotionCxSimulator extends Simulator {
  private final Interactions interactions;

  private MotionCxSimulator(
      Options options, Stage stage, Interactions interactions, Store store, Errors errors) {
    super(
        stage,
        stage.serve(
            errors,
            new Operations(
                    options,
                    errors,
                    store,
                    new WorkStateRollup(options, stage.history(), stage.faults()),
                    () -> present(options, stage.history()))
                .all(),
            question ->
                new DayAnswer(stage.history(), interactions, store.rollups()).to(question)));
    this.interactions = interactions;
  }

  /** Starts a simulated vendor. */
  public static MotionCxSimulator start(Options options) {
    Stage stage = Stage.of(options, options.center());
    Interactions interactions = new Interactions(stage.history());
    return new MotionCxSimulator(
        options,
        stage,
        interactions,
        new Store(options, stage.history(), interactions, stage.faults()),
        new Errors(options.clock(), options.envelope()));
  }

  /** What really ended, contacts alone: from {@code start}, before {@code end}, epoch seconds. */
  public List<Interaction> contacts(long start, long end) {
    return interactions.contacts(start, end);
  }

  private static Center present(Options options, History history) {
    return options.changes().present(history.center(), options.clock().instant().getEpochSecond());
  }
}
