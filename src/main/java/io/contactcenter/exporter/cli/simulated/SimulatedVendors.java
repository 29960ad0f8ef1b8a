package io.contactcenter.exporter.cli.simulated;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All simulated vendors: a new one is added here. */
public final class SimulatedVendors {
  private static final Map<String, Function<Wanted, SimulatedVendor>> BY_TYPE =
      new LinkedHashMap<>();

  static {
    BY_TYPE.put("ringcx", RingCx::start);
    BY_TYPE.put("8x8-work", Work::start);
    BY_TYPE.put("ringcentral", RingCentral::start);
    BY_TYPE.put("8x8-contact-center", ContactCenter::start);
    BY_TYPE.put("motioncx", MotionCx::start);
  }

  private SimulatedVendors() {}

  /** The types of all. */
  public static List<String> types() {
    return List.copyOf(BY_TYPE.keySet());
  }

  /**
   * Starts the vendors of these types: the first on the port that is wanted, the others on those
   * that follow.
   *
   * @throws UncheckedIOException when a port is in use; then none of them runs
   */
  public static List<SimulatedVendor> start(List<String> types, Wanted wanted) {
    List<SimulatedVendor> started = new ArrayList<>();
    try {
      for (String type : types) {
        int port = wanted.port() == 0 ? 0 : wanted.port() + started.size();
        started.add(start(type).apply(wanted.at(port)));
      }
      return started;
    } catch (UncheckedIOException e) {
      started.forEach(SimulatedVendors::close);
      throw e;
    }
  }

  private static Function<Wanted, SimulatedVendor> start(String type) {
    Function<Wanted, SimulatedVendor> start = BY_TYPE.get(type);
    if (start == null) {
      throw new IllegalArgumentException("no simulated vendor of type " + type);
    }
    return start;
  }

  private static void close(SimulatedVendor vendor) {
    try {
      vendor.simulator().close();
    } catch (Exception e) {
      throw new IllegalStateException("a simulator cannot be closed", e);
    }
  }
}
