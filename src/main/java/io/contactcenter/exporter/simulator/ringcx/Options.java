package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.SimulatorOptions;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** How the simulated RingCX behaves. Immutable; every {@code with} gives a copy. */
public final class Options extends SimulatorOptions<Options> {
  private Set<Integer> timeIntervals = Set.of(15, 30, 45, 60);
  private boolean timeIntervalInSeconds = false;
  private Duration availabilityDelay = Duration.ofMinutes(5);
  private Limits limits = Limits.DOCUMENTED;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Duration tokenLifetime = Duration.ofMinutes(5);
  private Witness witness = said -> {};

  private Options() {}

  /** The documented limits and rules, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, short intervals allowed, data at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options().withZone(ZoneId.systemDefault());
    demo.timeIntervals = Set.of(1, 5, 15, 30, 45, 60);
    demo.availabilityDelay = Duration.ofSeconds(5);
    demo.limits = Limits.LIFTED;
    return demo;
  }

  /** Reading {@code timeInterval} as seconds, as one of the vendor's documents says. */
  public Options withTimeIntervalInSeconds() {
    return with(copy -> copy.timeIntervalInSeconds = true);
  }

  public Options withLimits(Limits other) {
    return with(copy -> copy.limits = other);
  }

  /**
   * How a report over the limit says when to come back; the vendor does not document that it does.
   */
  public Options withRetryAfter(RetryAfter other) {
    return with(copy -> copy.retryAfter = other);
  }

  /** Lifetime of a RingCX access token. */
  public Options withTokenLifetime(Duration other) {
    return with(copy -> copy.tokenLifetime = other);
  }

  /** Who is told what the reports say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
  }

  Set<Integer> timeIntervals() {
    return timeIntervals;
  }

  boolean timeIntervalInSeconds() {
    return timeIntervalInSeconds;
  }

  Duration availabilityDelay() {
    return availabilityDelay;
  }

  Limits limits() {
    return limits;
  }

  RetryAfter retryAfter() {
    return retryAfter;
  }

  Duration tokenLifetime() {
    return tokenLifetime;
  }

  Witness witness() {
    return witness;
  }
}
