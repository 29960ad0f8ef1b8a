package io.contactcenter.exporter.cli.simulated;

import io.contactcenter.exporter.simulator.fault.Faults;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * How a simulated vendor is to be.
 *
 * @param port 0 for any
 * @param size how many times the contacts and the agents of the sample center there are
 * @param lifted without limits, and with data at hand after seconds
 * @param clock the vendor's
 */
public record Wanted(
    String host,
    int port,
    long seed,
    ZoneId zone,
    int size,
    boolean lifted,
    Faults faults,
    InstantSource clock) {
  Wanted at(int otherPort) {
    return new Wanted(host, otherPort, seed, zone, size, lifted, faults, clock);
  }
}
