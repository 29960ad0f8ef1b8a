package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.SimulatorOptions;
import io.contactcenter.exporter.simulator.day.Center;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** How the simulated 8x8 Contact Center behaves. Immutable; every {@code with} gives a copy. */
public final class Options extends SimulatorOptions<Options> {
  private Optional<Office> office = Optional.empty();
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
  private Witness witness = said -> {};

  private Options() {}

  /** The documented rules, and what is likely where there are none, on any port of the loopback. */
  public static Options strict() {
    return new Options().withZone(ZoneId.of("America/Denver"));
  }

  /** Limits lifted, rows of a minute, data at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options().withZone(ZoneId.systemDefault());
    demo.period = Duration.ofMinutes(1);
    demo.availabilityDelay = Duration.ofSeconds(5);
    demo.emptyColumns = Duration.ZERO;
    demo.limits = Limits.LIFTED;
    return demo;
  }

  /** A center of one's own; size and zone of the options do not concern it. */
  @Override
  public Options withCenter(Center other) {
    return withOffice(Office.of(other));
  }

  /** The same, with ways in of one's own. */
  public Options withOffice(Office other) {
    return with(copy -> copy.office = Optional.of(other));
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

  /** Who is told what the reports say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
  }

  Office office() {
    return office.orElseGet(() -> SampleOffice.in(zone(), size()));
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

  Witness witness() {
    return witness;
  }
}
