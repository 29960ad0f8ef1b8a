package io.contactcenter.exporter.simulator.motioncx;

import java.util.OptionalInt;

/**
 * What happened between one contact and one agent or queue over one channel: a row of the vendor's.
 *
 * @param id a UUID, the vendor's key
 * @param queue the queue it waited in, if any
 * @param agent who had it, if anybody
 * @param profile the agent's routing profile, 0 without an agent
 * @param serviceLevel seconds; the queue's threshold, 0 without a queue
 */
public record Interaction(
    String id,
    Nature nature,
    Channel channel,
    boolean outbound,
    OptionalInt queue,
    OptionalInt agent,
    int profile,
    int serviceLevel,
    Moments moments,
    Lengths lengths,
    Verdict verdict) {
  /** Whether a row is about a contact at all. */
  public enum Nature {
    CONTACT,
    /** A ticket was changed; the row repeats the contact's figures. */
    CRM_UPDATE,
    /** The vendor found events that cannot be. */
    DATA_ERROR
  }

  /** What the vendor makes of it in its additive counters. */
  public record Verdict(
      boolean answered, boolean abandoned, boolean inServiceLevel, boolean serviceLevelApplies) {
    static final Verdict NONE = new Verdict(false, false, false, false);

    static Verdict answered(boolean inServiceLevel) {
      return new Verdict(true, false, inServiceLevel, true);
    }
  }

  /** Whether it counts as a contact of its queue: not the calls that agents make. */
  public boolean ofQueue() {
    return queue.isPresent() && !outbound;
  }

  /** The epoch second at which the quarter hour begins in which it ended. */
  public long quarter() {
    return Math.floorDiv(moments.ended(), 900_000L) * 900;
  }

  Interaction with(Verdict other, Lengths otherLengths) {
    return new Interaction(
        id,
        nature,
        channel,
        outbound,
        queue,
        agent,
        profile,
        serviceLevel,
        moments,
        otherLengths,
        other);
  }

  Interaction withoutAgent() {
    return new Interaction(
        id,
        nature,
        channel,
        outbound,
        queue,
        OptionalInt.empty(),
        0,
        serviceLevel,
        moments,
        lengths,
        verdict);
  }
}
