package io.contactcenter.exporter.simulator;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Pause;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a simulated vendor behaves: what all of them have in common. Immutable; every {@code with}
 * gives a copy.
 *
 * @param <O> the options of a vendor
 */
public abstract class SimulatorOptions<O extends SimulatorOptions<O>> implements Cloneable {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private ZoneId zone = ZoneId.of("America/New_York");
  private Optional<Center> center = Optional.empty();
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private Changes changes = Changes.NONE;
  private Faults faults = Faults.NONE;

  /** A copy with a change, which sets fields of the copy alone. */
  @SuppressWarnings("unchecked") // A clone has the class of its original.
  protected final O with(Consumer<O> change) {
    try {
      O copy = (O) clone();
      change.accept(copy);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every simulator's options are cloneable", e);
    }
  }

  private O common(Consumer<SimulatorOptions<O>> change) {
    return with(change::accept);
  }

  /** Listening there; port 0 for any. */
  public final O withAddress(String otherHost, int otherPort) {
    return common(
        copy -> {
          copy.host = otherHost;
          copy.port = otherPort;
        });
  }

  /** The seed that gives the days. */
  public final O withSeed(long other) {
    return common(copy -> copy.seed = other);
  }

  /** How many times the contacts and the agents of the sample center there are. */
  public final O withSize(int other) {
    return common(copy -> copy.size = other);
  }

  /** Where the sample center stands: its noon is the noon of this zone. */
  public final O withZone(ZoneId other) {
    return common(copy -> copy.zone = other);
  }

  /**
   * A center of one's own instead of the sample; size and zone of the options do not concern it.
   */
  public O withCenter(Center other) {
    return common(copy -> copy.center = Optional.of(other));
  }

  /** The vendor's time: windows, limits, tokens and the {@code Date} header. */
  public final O withClock(InstantSource other) {
    return common(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public final O withPause(Pause other) {
    return common(copy -> copy.pause = Optional.of(other));
  }

  /** Who is there and what it is called, as time goes by. */
  public final O withChanges(Changes other) {
    return common(copy -> copy.changes = other);
  }

  /** Faults that are on from the start. */
  public final O withFaults(Faults other) {
    return common(copy -> copy.faults = other);
  }

  public final String host() {
    return host;
  }

  public final int port() {
    return port;
  }

  public final long seed() {
    return seed;
  }

  /** How many times the sample center's contacts and agents there are. */
  public final int size() {
    return size;
  }

  public final ZoneId zone() {
    return zone;
  }

  public final Center center() {
    return center.orElseGet(() -> SampleCenter.in(zone, size));
  }

  public final InstantSource clock() {
    return clock;
  }

  public final Optional<Pause> pause() {
    return pause;
  }

  public final Changes changes() {
    return changes;
  }

  public final Faults faults() {
    return faults;
  }
}
