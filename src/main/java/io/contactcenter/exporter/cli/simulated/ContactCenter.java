package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.vcc.Credentials;
import io.contactcenter.exporter.simulator.vcc.Options;
import io.contactcenter.exporter.simulator.vcc.VccSimulator;
import java.util.List;

/** 8x8 Contact Center. */
final class ContactCenter {
  private ContactCenter() {}

  static SimulatedVendor start(Wanted wanted) {
    Options options = wanted.lifted() ? Options.demo() : Options.strict();
    VccSimulator simulator =
        VccSimulator.start(
            options
                .withAddress(wanted.host(), wanted.port())
                .withSeed(wanted.seed())
                .withZone(wanted.zone())
                .withSize(wanted.size())
                .withFaults(wanted.faults())
                .withClock(wanted.clock()));
    return new SimulatedVendor(
        "8x8 Contact Center",
        "8x8-contact-center",
        simulator.baseUrl(),
        simulator,
        List.of(
            "tenant: " + Credentials.TENANT,
            "token: " + Credentials.TOKEN,
            "reports: [queue, channel, agent, agent_status, wait_distribution]"));
  }
}
