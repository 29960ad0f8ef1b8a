package io.contactcenter.exporter.week;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.http.Pause;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * In which a vendor is simulated.
 *
 * @param week with seed, zone, changes, faults and whether the vendor's limits hold
 * @param clock the vendor's
 * @param pause how late answers pass the time
 * @param told to be told what every answer says, on any thread
 */
record Circumstances(Week week, InstantSource clock, Pause pause, Consumer<Told> told) {
  /** Who is there. */
  Center center() {
    return TinyCenter.in(week.zone());
  }
}
