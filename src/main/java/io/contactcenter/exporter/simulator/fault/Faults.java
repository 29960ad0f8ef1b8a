package io.contactcenter.exporter.simulator.fault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that goes wrong at a simulated vendor. To add a flaw changes nothing about the rows
 * that other flaws strike, and to raise its share leaves the rows it struck before among them.
 *
 * @param outages the first that concerns a request strikes it
 * @param flaws which rows are not what happened; a flaw that is not in it strikes none
 */
public record Faults(List<Outage> outages, Map<Flaw, Unsettled> flaws) {
  /** A vendor without fault. */
  public static final Faults NONE = new Faults(List.of(), Map.of());

  public Faults {
    outages = List.copyOf(outages);
    Map<Flaw, Unsettled> inOrder = new EnumMap<>(Flaw.class);
    inOrder.putAll(flaws);
    flaws = Collections.unmodifiableMap(inOrder);
  }

  /** Only these outages. */
  public static Faults of(Outage... outages) {
    return new Faults(List.of(outages), Map.of());
  }

  /** The rows that {@code flaw} strikes. */
  public Unsettled of(Flaw flaw) {
    return flaws.getOrDefault(flaw, Unsettled.NONE);
  }

  /** The same with rows that {@code flaw} strikes. */
  public Faults with(Flaw flaw, Unsettled rows) {
    Map<Flaw, Unsettled> more = new EnumMap<>(Flaw.class);
    more.putAll(flaws);
    more.put(flaw, rows);
    return new Faults(outages, more);
  }

  /** The same with late rows. */
  public Faults withLate(double share, int afterSeconds) {
    return with(Flaw.LATE, new Unsettled(share, afterSeconds));
  }

  /** The same with rows that are corrected. */
  public Faults withCorrected(double share, int afterSeconds) {
    return with(Flaw.CORRECTED, new Unsettled(share, afterSeconds));
  }

  /** The same with rows that are corrected to and fro. */
  public Faults withWavering(double share, int afterSeconds) {
    return with(Flaw.WAVERING, new Unsettled(share, afterSeconds));
  }

  /** The same with rows that are taken back. */
  public Faults withVanished(double share, int afterSeconds) {
    return with(Flaw.VANISHED, new Unsettled(share, afterSeconds));
  }

  /** The same with rows that are written in two. */
  public Faults withSplit(double share, int afterSeconds) {
    return with(Flaw.SPLIT, new Unsettled(share, afterSeconds));
  }
}
