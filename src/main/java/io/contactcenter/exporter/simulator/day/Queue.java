package io.contactcenter.exporter.simulator.day;

import java.util.Optional;

/**
 * A queue and the habits of those who contact it. Times are seconds, shares 0 to 1.
 *
 * @param threshold an answer after at most so long is within the service level
 * @param shortAbandon who gives up sooner is a short abandon
 * @param patience mean time until a contact gives up
 */
public record Queue(
    int id,
    String name,
    Media media,
    int threshold,
    int shortAbandon,
    Curve arrivals,
    int patience,
    int talk,
    int wrapUp,
    double holdShare,
    Optional<Overflow> overflow,
    Optional<Transfer> transfer) {
  /** The kind of contact. */
  public enum Media {
    VOICE,
    DIGITAL
  }

  /** Contacts that have waited {@code after} seconds go to the queue {@code to}. */
  public record Overflow(int to, int after) {}

  /** Agents send {@code share} of the answered contacts on to the queue {@code to}. */
  public record Transfer(int to, double share) {}

  /** The same queue by another name. */
  Queue named(String other) {
    return new Queue(
        id,
        other,
        media,
        threshold,
        shortAbandon,
        arrivals,
        patience,
        talk,
        wrapUp,
        holdShare,
        overflow,
        transfer);
  }

  /** The same queue with {@code factor} times the arrivals. */
  Queue busier(int factor) {
    return new Queue(
        id,
        name,
        media,
        threshold,
        shortAbandon,
        arrivals.times(factor),
        patience,
        talk,
        wrapUp,
        holdShare,
        overflow,
        transfer);
  }
}
