package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.http.Pause;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** How the simulated 8x8 Contact Center behaves. Immutable; every {@code with} gives a copy. */
public final class Options {
  private String host = "127.0.0.1";
  private int port = 0;
  private long seed = 1;
  private int size = 1;
  private Optional<Office> office = Optional.empty();
  private ZoneId zone = ZoneId.of("America/Denver");
  private InstantSource clock = InstantSource.system();
  private Optional<Pause> pause = Optional.empty();
  private Duration period = Duration.ofMinutes(30);
  private Duration availabilityDelay = Duration.ofMinutes(5);
  private Duration emptyColumns = Duration.ofHours(1);
  private Limits limits = Limits.CAREFUL;
  private int unauthorized = 401;
  private boolean rangeIncludesEnd = false;
  private boolean dateIncludesDay = false;
  private Empty empty = Empty.STRING;
  private Nesting nesting = Nesting.PREFIXED;
  private HalfHours.TimeWaiting timeWaiting = HalfHours.TimeWaiting.ALL;
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
    copy.office = office;
    copy.zone = zone;
    copy.clock = clock;
    copy.pause = pause;
    copy.period = period;
    copy.availabilityDelay = availabilityDelay;
    copy.emptyColumns = emptyColumns;
    copy.limits = limits;
    copy.unauthorized = unauthorized;
    copy.rangeIncludesEnd = rangeIncludesEnd;
    copy.dateIncludesDay = dateIncludesDay;
    copy.empty = empty;
    copy.nesting = nesting;
    copy.timeWaiting = timeWaiting;
    copy.changes = changes;
    copy.faults = faults;
    copy.witness = witness;
    change.accept(copy);
    return copy;
  }

  /** The documented rules, and what is likely where there are none, on any port of the loopback. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, rows of a minute, data at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options();
    demo.zone = ZoneId.systemDefault();
    demo.period = Duration.ofMinutes(1);
    demo.availabilityDelay = Duration.ofSeconds(5);
    demo.emptyColumns = Duration.ZERO;
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

  /** How many times the contacts and the agents of the sample there are. */
  public Options withSize(int other) {
    return with(copy -> copy.size = other);
  }

  /** Where the sample stands, and the tenant's time zone. */
  public Options withZone(ZoneId other) {
    return with(copy -> copy.zone = other);
  }

  /** A center of one's own; size and zone of the options do not concern it. */
  public Options withCenter(Center other) {
    return withOffice(Office.of(other));
  }

  /** The same, with ways in of one's own. */
  public Options withOffice(Office other) {
    return with(copy -> copy.office = Optional.of(other));
  }

  /** The vendor's time: what is known yet, limits and the {@code Date} header. */
  public Options withClock(InstantSource other) {
    return with(copy -> copy.clock = other);
  }

  /** How late answers pass the time. Without it they are late by the machine's clock. */
  public Options withPause(Pause other) {
    return with(copy -> copy.pause = Optional.of(other));
  }

  /** How long a "half hour" is. */
  public Options withPeriod(Duration other) {
    return with(copy -> copy.period = other);
  }

  /** After how long what happened is in the reports. */
  public Options withAvailabilityDelay(Duration other) {
    return with(copy -> copy.availabilityDelay = other);
  }

  /** For how long the agent and the time of an outbound call are empty. */
  public Options withEmptyColumns(Duration other) {
    return with(copy -> copy.emptyColumns = other);
  }

  public Options withLimits(Limits other) {
    return with(copy -> copy.limits = other);
  }

  /** The status of a wrong tenant or token: 401, as clients meet it, or 403, as documented. */
  public Options withUnauthorized(int status) {
    return with(copy -> copy.unauthorized = status);
  }

  /** That a range holds the row that begins at its end. */
  public Options withRangeIncludingEnd() {
    return with(copy -> copy.rangeIncludesEnd = true);
  }

  /** That a range that ends with a date holds all of that day. */
  public Options withDateIncludingDay() {
    return with(copy -> copy.dateIncludesDay = true);
  }

  public Options withEmpty(Empty other) {
    return with(copy -> copy.empty = other);
  }

  public Options withNesting(Nesting other) {
    return with(copy -> copy.nesting = other);
  }

  /** That {@code time-waiting} holds the waits of accepted contacts only. */
  public Options withTimeWaitingOfAnswered() {
    return with(copy -> copy.timeWaiting = HalfHours.TimeWaiting.ANSWERED);
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

  Office office() {
    return office.orElseGet(() -> SampleOffice.in(zone, size));
  }

  InstantSource clock() {
    return clock;
  }

  Optional<Pause> pause() {
    return pause;
  }

  Duration period() {
    return period;
  }

  Duration availabilityDelay() {
    return availabilityDelay;
  }

  Duration emptyColumns() {
    return emptyColumns;
  }

  Limits limits() {
    return limits;
  }

  int unauthorized() {
    return unauthorized;
  }

  boolean rangeIncludesEnd() {
    return rangeIncludesEnd;
  }

  boolean dateIncludesDay() {
    return dateIncludesDay;
  }

  Empty empty() {
    return empty;
  }

  Nesting nesting() {
    return nesting;
  }

  HalfHours.TimeWaiting timeWaiting() {
    return timeWaiting;
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
