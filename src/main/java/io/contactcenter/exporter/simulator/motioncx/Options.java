package io.contactcenter.exporter.simulator.motioncx;

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

/** How the simulated MotionCX behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private Optional<Center> center = Optional.empty();
  private ZoneId zone = ZoneId.of("America/New_York");
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private Duration slowestRollup = Duration.ofSeconds(150);
  private int mostRows = 500;
  private int pageShifts = 0;
  private boolean endInclusive = true;
  private boolean tellsPaging = true;
  private boolean camelCaseRows = false;
  private boolean capitalEnvelope = false;
  private Limits limits = Limits.CAREFUL;
  private RetryAfter retryAfter = RetryAfter.NONE;
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
    copy.slowestRollup = slowestRollup;
    copy.mostRows = mostRows;
    copy.pageShifts = pageShifts;
    copy.endInclusive = endInclusive;
    copy.tellsPaging = tellsPaging;
    copy.camelCaseRows = camelCaseRows;
    copy.capitalEnvelope = capitalEnvelope;
    copy.limits = limits;
    copy.retryAfter = retryAfter;
    copy.changes = changes;
    copy.faults = faults;
    copy.witness = witness;
    change.accept(copy);
    return copy;
  }

  /** The documented rules, on any port of the loopback; rows appear within 150 s of their end. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, rows at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options();
    demo.zone = ZoneId.systemDefault();
    demo.slowestRollup = Duration.ofSeconds(5);
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

  /** The vendor's time. */
  public Options withClock(InstantSource other) {
    return with(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public Options withPause(Pause other) {
    return with(copy -> copy.pause = Optional.of(other));
  }

  /** How long after its end an interaction has a row at the latest. */
  public Options withSlowestRollup(Duration other) {
    return with(copy -> copy.slowestRollup = other);
  }

  /** How many rows a page has at most, whatever is asked for. */
  public Options withMostRows(int other) {
    return with(copy -> copy.mostRows = other);
  }

  /** How many further pages come after a row of the pages before has gone elsewhere. */
  public Options withPageShifts(int other) {
    return with(copy -> copy.pageShifts = other);
  }

  /** Whether an absolute range contains its end; the documents do not say. */
  public Options withEndInclusive(boolean other) {
    return with(copy -> copy.endInclusive = other);
  }

  /** An envelope without {@code paging} and {@code totalResults}, as in the examples. */
  public Options withoutPaging() {
    return with(copy -> copy.tellsPaging = false);
  }

  /** Rows whose fields begin with small letters, and an envelope whose keys do not. */
  public Options withOtherCase() {
    return with(
        copy -> {
          copy.camelCaseRows = true;
          copy.capitalEnvelope = true;
        });
  }

  public Options withLimits(Limits other) {
    return with(copy -> copy.limits = other);
  }

  /** How a request over the limit says when to come back; the vendor documents no limit. */
  public Options withRetryAfter(RetryAfter other) {
    return with(copy -> copy.retryAfter = other);
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

  Duration slowestRollup() {
    return slowestRollup;
  }

  int mostRows() {
    return mostRows;
  }

  int pageShifts() {
    return pageShifts;
  }

  boolean endInclusive() {
    return endInclusive;
  }

  boolean tellsPaging() {
    return tellsPaging;
  }

  boolean camelCaseRows() {
    return camelCaseRows;
  }

  Envelope envelope() {
    return new Envelope(capitalEnvelope);
  }

  Limits limits() {
    return limits;
  }

  RetryAfter retryAfter() {
    return retryAfter;
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
