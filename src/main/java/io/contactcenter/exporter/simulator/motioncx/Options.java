package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.SimulatorOptions;
import io.contactcenter.exporter.simulator.fault.RetryAfter;
import java.time.Duration;
import java.time.ZoneId;

/** How the simulated MotionCX behaves. Immutable; every {@code with} gives a copy. */
public final class Options extends SimulatorOptions<Options> {
  private Duration slowestRollup = Duration.ofSeconds(150);
  private int mostRows = 500;
  private int pageShifts = 0;
  private boolean endInclusive = true;
  private boolean tellsPaging = true;
  private boolean camelCaseRows = false;
  private boolean capitalEnvelope = false;
  private Limits limits = Limits.CAREFUL;
  private RetryAfter retryAfter = RetryAfter.NONE;
  private Witness witness = said -> {};

  private Options() {}

  /** The documented rules, on any port of the loopback; rows appear within 150 s of their end. */
  public static Options strict() {
    return new Options();
  }

  /** Limits lifted, rows at hand after seconds, noon at local noon. */
  public static Options demo() {
    Options demo = new Options().withZone(ZoneId.systemDefault());
    demo.slowestRollup = Duration.ofSeconds(5);
    demo.limits = Limits.LIFTED;
    return demo;
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

  /** Who is told what the reports say. */
  public Options withWitness(Witness other) {
    return with(copy -> copy.witness = other);
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

  Witness witness() {
    return witness;
  }
}
