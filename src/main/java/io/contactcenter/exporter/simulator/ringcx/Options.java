package io.contactcenter.exporter.simulator.ringcx;

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
import java.util.Set;
import java.util.function.Consumer;

/** How the simulated RingCX behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private Optional<Center> center = Optional.empty();
  private ZoneId zone = ZoneId.of("America/New_York");
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private Set<Integer> timeIntervals = Set.of(15, 30, 45, 60);
  private boolean timeIntervalInSeconds = false;
  private Duration availabilityDelay = Duration.ofMinutes(5);
  private Limits limits = Limits.DOCUMENTED;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Duration tokenLifetime = Duration.ofMinutes(5);
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
    copy.timeIntervals = timeIntervals;
    copy.timeIntervalInSeconds = timeIntervalInSeconds;
    copy.availabilityDelay = availabilityDelay;
    copy.limits = limits;
    copy.retryAfter = retryAfter;
    copy.tokenLifetime = tokenLifetime;
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

  /** Limits lifted, short intervals allowed, data at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options();
    demo.zone = ZoneId.systemDefault();
    demo.timeIntervals = Set.of(1, 5, 15, 30, 45, 60);
    demo.availabilityDelay = Duration.ofSeconds(5);
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

  /** The vendor's time: windows, limits, tokens and the {@code Date} header. */
  public Options withClock(InstantSource other) {
    return with(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public Options withPause(Pause other) {
    return with(copy -> copy.pause = Optional.of(other));
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

  /** Who is there and what it is called, as time goes by. */
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
