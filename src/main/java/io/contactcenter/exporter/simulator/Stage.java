package io.contactcenter.exporter.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.http.DayQuestion;
import io.contactcenter.exporter.simulator.http.Endpoint;
import io.contactcenter.exporter.simulator.http.Refusals;
import io.contactcenter.exporter.simulator.http.SimulatedServer;
import java.util.List;
import java.util.function.Function;

/**
 * What a simulated vendor is made of before it listens: what happens, and what goes wrong.
 *
 * @param history the days behind the answers
 */
public record Stage(SimulatorOptions<?> options, History history, FaultSwitch faults) {
  /** That of {@code center}, with the faults that are on from the start. */
  public static Stage of(SimulatorOptions<?> options, Center center) {
    FaultSwitch faults = new FaultSwitch();
    faults.set(options.faults(), options.clock().instant());
    return new Stage(options, new History(center, options.seed()), faults);
  }

  /**
   * Starts serving.
   *
   * @param day answers what happened on one
   */
  public SimulatedServer serve(
      Refusals refusals, List<Endpoint> operations, Function<DayQuestion, ObjectNode> day) {
    return new SimulatedServer(
        options.host(),
        options.port(),
        options.clock(),
        options.pause(),
        faults,
        refusals,
        operations,
        history.center().zone(),
        day);
  }
}
