package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** How the simulated RingCentral behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private Optional<Center> center = Optional.empty();
  private ZoneId zone = ZoneId.of("America/New_York");
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private boolean endedOnly = true;
  private Duration delay = Duration.ofMinutes(1);
  private Duration grain = Duration.ofMinutes(15);
  private Limits limits = Limits.DOCUMENTED;
  private Changes changes = Changes.NONE;
  private Faults faults = Faults.NONE;
  private Witness witness = said -> {};

  private Options() {}

  private Options with(Consumer<Options> change) {
    Options copy = new Options();
    copy.host = host;
    copy.port = port;
    copy.seed = seed;
    copy.size = size;
    copy.zone = zone;
    copy.center = center;
    copy.clock = clock;
    copy.pause = pause;
    copy.endedOnly = endedOnly;
    copy.delay = delay;
    copy.grain = grain;
    copy.limits = limits;
    copy.changes = changes;
    copy.faults = faults;
    copy.witness = witness;
    change.accept(copy);
    return copy;
  }

  /** The documented limits and rules, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /**
   * Limits lifted, calls shown whole five seconds after they start, so that intervals of a minute
   * have something to show; noon at local noon.
   */
  public static Options demo() {
    Options demo = new Options();
    demo.zone = ZoneId.systemDefault();
    demo.endedOnly = false;
    demo.delay = Duration.ofSeconds(5);
    demo.grain = Duration.ofMinutes(1);
    demo.limits = Limits.LIFTED;
    return demo;
  }

  /** Listening there; port 0 for any. */
  public Options withAddress(String otherHost, int otherPort) {
    return with(
        copy -> {
          copy.host = otherHost;
          copy.port = otherPort;
        });
  }

  /** The seed that gives the days. */
  public Options withSeed(long other) {
    return with(copy -> copy.seed = other);
  }

  /** How many times the contacts and the agents of the sample center there are. */
  public Options withSize(int other) {
    return with(copy -> copy.size = other);
  }

  /** Where the sample center stands: its noon is the noon of this zone. */
  public Options withZone(ZoneId other) {
    return with(copy -> copy.zone = other);
  }

  /**
   * A center of one's own instead of the sample; size and zone of the options do not concern it.
   */
  public Options withCenter(Center other) {
    return with(copy -> copy.center = Optional.of(other));
  }

  /** The vendor's time: limits, tokens and the {@code Date} header. */
  public Options withClock(InstantSource other) {
    return with(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public Options withPause(Pause other) {
    return with(copy -> copy.pause = Optional.of(other));
  }

  /** How long after its end a call is shown, which the vendor does not document. */
  public Options withDelay(Duration other) {
    return with(copy -> copy.delay = other);
  }

  /** The stretches of time that flaws strike as one: the intervals that clients ask for. */
  public Options withGrain(Duration other) {
    return with(copy -> copy.grain = other);
  }

  public Options withLimits(Limits other) {
    return with(copy -> copy.limits = other);
  }

  /** Who is there and what it is called, as time goes by. */
  public Options withChanges(Changes other) {
    return with(copy -> copy.changes = other);
  }

  /** Faults that are on from the start. */
  public Options withFaults(Faults other) {
    return with(copy -> copy.faults = other);
  }

  /** Who is told what the answers say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  long seed() {
    return seed;
  }

  Center center() {
    return center.orElseGet(() -> SampleCenter.in(zone, size));
  }

  InstantSource clock() {
    return clock;
  }

  Optional<Pause> pause() {
    return pause;
  }

  Calls.Visibility visibility() {
    return new Calls.Visibility(endedOnly, delay.toSeconds(), grain.toSeconds());
  }

  Limits limits() {
    return limits;
  }

  Changes changes() {
    return changes;
  }

  Faults faults() {
    return faults;
  }

  Witness witness() {
    return witness;
  }
}
