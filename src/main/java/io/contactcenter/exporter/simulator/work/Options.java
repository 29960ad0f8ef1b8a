package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.SimulatorOptions;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import java.time.Duration;
import java.time.ZoneId;

/** How the simulated vendor behaves. Immutable; every {@code with} gives a copy. */
public final class Options extends SimulatorOptions<Options> {
  private Duration latency = Duration.ofMinutes(5);
  private boolean endInclusive = true;
  private boolean idleGroups = true;
  private boolean licensed = true;
  private Limits limits = Limits.ASSUMED;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Duration tokenLifetime = Duration.ofMinutes(30);
  private Witness witness = said -> {};

  private Options() {}

  /** The assumed limits and the documented rules, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, calls at hand seconds after they end, noon at local noon. */
  public static Options demo() {
    Options demo = new Options().withZone(ZoneId.systemDefault());
    demo.latency = Duration.ofSeconds(5);
    demo.limits = Limits.LIFTED;
    return demo;
  }

  /** How long after its end a call is shown. The vendor does not document it. */
  public Options withLatency(Duration other) {
    return with(copy -> copy.latency = other);
  }

  /**
   * Leaving the second {@code endTime} out of the window. Whether it is part of it is not
   * documented; published examples end windows both ways.
   */
  public Options withExclusiveEnd() {
    return with(copy -> copy.endInclusive = false);
  }

  /**
   * Without rows for ring groups that had no call. The guide says "a summary for all of the Ring
   * Groups"; no published example has an idle one.
   */
  public Options withoutIdleGroups() {
    return with(copy -> copy.idleGroups = false);
  }

  /** With a user who lacks the licence or the role for call data. */
  public Options withoutLicence() {
    return with(copy -> copy.licensed = false);
  }

  public Options withLimits(Limits other) {
    return with(copy -> copy.limits = other);
  }

  /** How a request over the limit says when to come back; the vendor does not document that. */
  public Options withRetryAfter(RetryAfter other) {
    return with(copy -> copy.retryAfter = other);
  }

  /** Lifetime of an access token. */
  public Options withTokenLifetime(Duration other) {
    return with(copy -> copy.tokenLifetime = other);
  }

  /** Who is told what the reports say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
  }

  Duration latency() {
    return latency;
  }

  boolean endInclusive() {
    return endInclusive;
  }

  boolean idleGroups() {
    return idleGroups;
  }

  boolean licensed() {
    return licensed;
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
