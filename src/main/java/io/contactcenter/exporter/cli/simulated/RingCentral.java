package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.ringcentral.Credentials;
import io.contactcenter.exporter.simulator.ringcentral.Options;
import io.contactcenter.exporter.simulator.ringcentral.RingCentralSimulator;
import java.util.List;

/** RingCentral. */
final class RingCentral {
  private RingCentral() {}

  static SimulatedVendor start(Wanted wanted) {
    Options options = wanted.lifted() ? Options.demo() : Options.strict();
    RingCentralSimulator simulator =
        RingCentralSimulator.start(
            options
                .withAddress(wanted.host(), wanted.port())
                .withSeed(wanted.seed())
                .withZone(wanted.zone())
                .withSize(wanted.size())
                .withFaults(wanted.faults())
                .withClock(wanted.clock()));
    return new SimulatedVendor(
        "RingCentral",
        "ringcentral",
        simulator.baseUrl(),
        simulator,
        List.of(
            "client_id: " + Credentials.CLIENT_ID,
            "client_secret: " + Credentials.CLIENT_SECRET,
            "jwt: " + Credentials.JWT,
            "groupings: [Company, Queues, Users, UserGroups, Sites, IVRs]"));
  }
}
