package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.motioncx.Credentials;
import io.contactcenter.exporter.simulator.motioncx.MotionCxSimulator;
import io.contactcenter.exporter.simulator.motioncx.Options;
import java.util.List;

/** MotionCX. */
final class MotionCx {
  private MotionCx() {}

  static SimulatedVendor start(Wanted wanted) {
    Options options = wanted.lifted() ? Options.demo() : Options.strict();
    MotionCxSimulator simulator =
        MotionCxSimulator.start(
            options
                .withAddress(wanted.host(), wanted.port())
                .withSeed(wanted.seed())
                .withZone(wanted.zone())
                .withSize(wanted.size())
                .withFaults(wanted.faults())
                .withClock(wanted.clock()));
    return new SimulatedVendor(
        "MotionCX",
        "motioncx",
        simulator.baseUrl(),
        simulator,
        List.of(
            "api_key: \"" + Credentials.API_KEY + "\"",
            "tenant_id: \"" + Credentials.TENANT_ID + "\"",
            "reports: [queue, agent, agent_status, interactions]",
            "work_states: {On Interaction: handling, Break: paused, Meeting: admin}"));
  }
}
