package io.contactcenter.exporter.simulator.day;

/**
 * A contact's stay in one queue, from entering it to being answered, giving up or overflowing.
 *
 * @param contact number of the contact within its day; the same in every queue it visits
 * @param entry how it came here
 * @param enteredAt epoch second
 * @param leftAt epoch second
 */
public record Visit(
    int contact, int queue, Entry entry, long enteredAt, long leftAt, Outcome outcome) {
  /** How a contact comes into a queue. */
  public enum Entry {
    /** From outside: the queue is the contact's first. */
    DIRECT,
    OVERFLOW,
    TRANSFER
  }

  /** The epoch second of its last event: for an answered one, the end of the wrap-up. */
  long endsAt() {
    return outcome instanceof Outcome.Answered answered ? answered.completedAt() : leftAt;
  }

  /** Seconds in the queue. */
  public long waited() {
    return leftAt - enteredAt;
  }
}
