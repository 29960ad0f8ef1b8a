package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.SampleCenter;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import io.contactcenter.exporter.simulator.http.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** How the simulated vendor behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private Optional<Center> center = Optional.empty();
  private ZoneId zone = ZoneId.of("America/New_York");
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private Duration latency = Duration.ofMinutes(5);
  private boolean endInclusive = true;
  private boolean idleGroups = true;
  private boolean licensed = true;
  private Limits limits = Limits.ASSUMED;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Duration tokenLifetime = Duration.ofSeconds(1800);
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
    copy.center = center;
    copy.zone = zone;
    copy.clock = clock;
    copy.pause = pause;
    copy.latency = latency;
    copy.endInclusive = endInclusive;
    copy.idleGroups = idleGroups;
    copy.licensed = licensed;
    copy.limits = limits;
    copy.retryAfter = retryAfter;
    copy.tokenLifetime = tokenLifetime;
    copy.changes = changes;
    copy.faults = faults;
    copy.witness = witness;
    change.accept(copy);
    return copy;
  }

  /** The assumed limits and the documented rules, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, calls at hand seconds after they end, noon at local noon. */
  public static Options demo() {
    Options demo = new Options();
    demo.zone = ZoneId.systemDefault();
    demo.latency = Duration.ofSeconds(5);
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

  /** How many times the calls and the people of the sample center there are. */
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

  /** The vendor's time: what is at hand, limits, tokens and the {@code Date} header. */
  public Options withClock(InstantSource other) {
    return with(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public Options withPause(Pause other) {
    return with(copy -> copy.pause = Optional.of(other));
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

  /** Who is there and what it is called, as time goes by: queues are ring groups here. */
  public Options withChanges(Changes other) {
    return with(copy -> copy.changes = other);
  }

  /** Faults that are on from the start. */
  public Options withFaults(Faults other) {
    return with(copy -> copy.faults = other);
  }

  /** Who is told what the reports say. */
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
