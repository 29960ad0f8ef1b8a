package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.ringcx.Credentials;
import io.contactcenter.exporter.simulator.ringcx.Options;
import io.contactcenter.exporter.simulator.ringcx.RingCxSimulator;
import java.util.List;

/** RingCX. */
final class RingCx {
  private RingCx() {}

  static SimulatedVendor start(Wanted wanted) {
    Options options = wanted.lifted() ? Options.demo() : Options.strict();
    RingCxSimulator simulator =
        RingCxSimulator.start(
            options
                .withAddress(wanted.host(), wanted.port())
                .withSeed(wanted.seed())
                .withZone(wanted.zone())
                .withSize(wanted.size())
                .withFaults(wanted.faults())
                .withClock(wanted.clock()));
    return new SimulatedVendor(
        "RingCX",
        "ringcx",
        simulator.baseUrl(),
        simulator,
        List.of(
            "auth_url: " + simulator.baseUrl(),
            "client_id: " + Credentials.CLIENT_ID,
            "client_secret: " + Credentials.CLIENT_SECRET,
            "jwt: " + Credentials.JWT,
            "rc_account_id: \"" + Credentials.RC_ACCOUNT_ID + "\"",
            "sub_account_id: \"" + Credentials.SUB_ACCOUNT_ID + "\""));
  }
}
