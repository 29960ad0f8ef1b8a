package io.contactcenter.exporter.simulator.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are on, and how much of each outage is left. Thread-safe. */
public final class FaultSwitch {
  private Faults faults = Faults.NONE;
  private final List<Running> running = new ArrayList<>();

  /** Replaces all faults. */
  public synchronized void set(Faults next, Instant now) {
    faults = next;
    running.clear();
    for (Outage outage : next.outages()) {
      running.add(new Running(outage, now));
    }
  }

  /** The faults as they were switched on. */
  public synchronized Faults faults() {
    return faults;
  }

  /** What strikes a request to {@code endpoint}. */
  public synchronized Optional<Outage> strike(String endpoint, String group, Instant now) {
    for (Running outage : running) {
      if (outage.strikes(endpoint, group, now)) {
        return Optional.of(outage.outage);
      }
    }
    return Optional.empty();
  }

  private static final class Running {
    private final Outage outage;
    private final Instant since;
    private int struck;

    Running(Outage outage, Instant since) {
      this.outage = outage;
      this.since = since;
    }

    boolean strikes(String endpoint, String group, Instant now) {
      boolean used = outage.times().filter(times -> struck >= times).isPresent();
      boolean past =
          outage.forSeconds().filter(s -> !now.isBefore(since.plusSeconds(s))).isPresent();
      if (used || past || !outage.concerns(endpoint, group)) {
        return false;
      }
      struck++;
      return true;
    }
  }
}
