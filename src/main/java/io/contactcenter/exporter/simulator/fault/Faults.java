package io.contactcenter.exporter.simulator.fault;

import java.util.List;

/**
 * Everything that goes wrong at a simulated vendor.
 *
 * @param outages the first that concerns a request strikes it
 * @param late rows that are missing at first
 * @param corrected rows whose counts are too low or too high at first
 */
public record Faults(List<Outage> outages, Unsettled late, Unsettled corrected) {
  /** A vendor without fault. */
  public static final Faults NONE = new Faults(List.of(), Unsettled.NONE, Unsettled.NONE);

  public Faults {
    outages = List.copyOf(outages);
  }

  /** Only these outages. */
  public static Faults of(Outage... outages) {
    return new Faults(List.of(outages), Unsettled.NONE, Unsettled.NONE);
  }

  /** The same with late rows. */
  public Faults withLate(double share, int afterSeconds) {
    return new Faults(outages, new Unsettled(share, afterSeconds), corrected);
  }

  /** The same with rows that are corrected. */
  public Faults withCorrected(double share, int afterSeconds) {
    return new Faults(outages, late, new Unsettled(share, afterSeconds));
  }
}
