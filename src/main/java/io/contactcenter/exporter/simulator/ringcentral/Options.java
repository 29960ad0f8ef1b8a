package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.SimulatorOptions;
import java.time.Duration;
import java.time.ZoneId;

/** How the simulated RingCentral behaves. Immutable; every {@code with} gives a copy. */
public final class Options extends SimulatorOptions<Options> {
  private boolean endedOnly = true;
  private Duration delay = Duration.ofMinutes(1);
  private Duration grain = Duration.ofMinutes(15);
  private Limits limits = Limits.DOCUMENTED;
  private Witness witness = said -> {};

  private Options() {}

  /** The documented limits and rules, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /**
   * Limits lifted, calls shown whole five seconds after they start, so that intervals of a minute
   * have something to show; noon at local noon.
   */
  public static Options demo() {
    Options demo = new Options().withZone(ZoneId.systemDefault());
    demo.endedOnly = false;
    demo.delay = Duration.ofSeconds(5);
    demo.grain = Duration.ofMinutes(1);
    demo.limits = Limits.LIFTED;
    return demo;
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

  /** Who is told what the answers say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
  }

  Calls.Visibility visibility() {
    return new Calls.Visibility(endedOnly, delay.toSeconds(), grain.toSeconds());
  }

  Limits limits() {
    return limits;
  }

  Witness witness() {
    return witness;
  }
}
