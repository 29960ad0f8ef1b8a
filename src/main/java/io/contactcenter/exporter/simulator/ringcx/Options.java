package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;

/** How the simulated RingCX behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private ZoneId zone = ZoneId.of("America/New_York");
  private InstantSource clock = InstantSource.system();
  private Set<Integer> timeIntervals = Set.of(15, 30, 45, 60);
  private boolean timeIntervalInSeconds = false;
  private Duration availabilityDelay = Duration.ofMinutes(5);
  private Limits limits = Limits.DOCUMENTED;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Duration tokenLifetime = Duration.ofMinutes(5);
  private Faults faults = Faults.NONE;

  private Options() {}

  private Options(Options other) {
    host = other.host;
    port = other.port;
    seed = other.seed;
    size = other.size;
    zone = other.zone;
    clock = other.clock;
    timeIntervals = other.timeIntervals;
    timeIntervalInSeconds = other.timeIntervalInSeconds;
    availabilityDelay = other.availabilityDelay;
    limits = other.limits;
    retryAfter = other.retryAfter;
    tokenLifetime = other.tokenLifetime;
    faults = other.faults;
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
    Options copy = new Options(this);
    copy.host = otherHost;
    copy.port = otherPort;
    return copy;
  }

  /** The seed that gives the days. */
  public Options withSeed(long other) {
    Options copy = new Options(this);
    copy.seed = other;
    return copy;
  }

  /** How many times the contacts and the agents of the sample center there are. */
  public Options withSize(int other) {
    Options copy = new Options(this);
    copy.size = other;
    return copy;
  }

  /** Where the center stands: its noon is the noon of this zone. */
  public Options withZone(ZoneId other) {
    Options copy = new Options(this);
    copy.zone = other;
    return copy;
  }

  /** The vendor's time: windows, limits, tokens and the {@code Date} header. */
  public Options withClock(InstantSource other) {
    Options copy = new Options(this);
    copy.clock = other;
    return copy;
  }

  /** The accepted values of {@code timeInterval}, in minutes. */
  public Options withTimeIntervals(Set<Integer> minutes) {
    Options copy = new Options(this);
    copy.timeIntervals = Set.copyOf(minutes);
    return copy;
  }

  /** Reading {@code timeInterval} as seconds, as one of the vendor's documents says. */
  public Options withTimeIntervalInSeconds() {
    Options copy = new Options(this);
    copy.timeIntervalInSeconds = true;
    return copy;
  }

  /** How long before now a requested window must end. */
  public Options withAvailabilityDelay(Duration other) {
    Options copy = new Options(this);
    copy.availabilityDelay = other;
    return copy;
  }

  public Options withLimits(Limits other) {
    Options copy = new Options(this);
    copy.limits = other;
    return copy;
  }

  /**
   * How a report over the limit says when to come back; the vendor does not document that it does.
   */
  public Options withRetryAfter(RetryAfter other) {
    Options copy = new Options(this);
    copy.retryAfter = other;
    return copy;
  }

  /** Lifetime of a RingCX access token. */
  public Options withTokenLifetime(Duration other) {
    Options copy = new Options(this);
    copy.tokenLifetime = other;
    return copy;
  }

  /** Faults that are on from the start. */
  public Options withFaults(Faults other) {
    Options copy = new Options(this);
    copy.faults = other;
    return copy;
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

  int size() {
    return size;
  }

  ZoneId zone() {
    return zone;
  }

  InstantSource clock() {
    return clock;
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

  Faults faults() {
    return faults;
  }
}
