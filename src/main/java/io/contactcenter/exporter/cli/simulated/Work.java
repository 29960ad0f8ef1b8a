package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.work.Credentials;
import io.contactcenter.exporter.simulator.work.Options;
import io.contactcenter.exporter.simulator.work.WorkSimulator;
import java.util.List;

/** 8x8 Work. */
final class Work {
  private Work() {}

  static SimulatedVendor start(Wanted wanted) {
    Options options = wanted.lifted() ? Options.demo() : Options.strict();
    WorkSimulator simulator =
        WorkSimulator.start(
            options
                .withAddress(wanted.host(), wanted.port())
                .withSeed(wanted.seed())
                .withZone(wanted.zone())
                .withSize(wanted.size())
                .withFaults(wanted.faults())
                .withClock(wanted.clock()));
    return new SimulatedVendor(
        "8x8 Work",
        "8x8-work",
        simulator.baseUrl(),
        simulator,
        List.of(
            "api_key: " + Credentials.API_KEY,
            "username: " + Credentials.USERNAME,
            "password: " + Credentials.PASSWORD,
            "reports: [ring_group, ring_group_member]"));
  }
}
