package io.contactcenter.exporter.simulator.motioncx;

import java.util.OptionalLong;

/**
 * How long things took, in ticks of 100 ns as the vendor's platform counts; empty where they do not
 * apply.
 *
 * @param interaction from begin to end
 * @param workflow before the first queue
 * @param waited in the queue
 * @param rang at the agent, as part of the wait
 * @param talked without hold and mute
 * @param handled by the agent, ringing and wrap-up included
 * @param firstResponse of the agent, where words are written
 */
public record Lengths(
    long interaction,
    OptionalLong workflow,
    OptionalLong waited,
    OptionalLong rang,
    OptionalLong talked,
    OptionalLong held,
    OptionalLong muted,
    OptionalLong wrappedUp,
    OptionalLong handled,
    OptionalLong firstResponse) {
  /** Ticks of a second. */
  public static final long SECOND = 10_000_000;

  /** Ticks of a millisecond. */
  static final long MILLI = 10_000;

  /** Ticks as microseconds, half of one rounded up. */
  public static long micros(long ticks) {
    return (ticks + 5) / 10;
  }

  /** The same of an interaction that ends {@code millis} later. */
  Lengths longer(long millis) {
    return new Lengths(
        interaction + millis * MILLI,
        workflow,
        waited,
        rang,
        talked,
        held,
        muted,
        wrappedUp,
        handled,
        firstResponse);
  }

  /** The same, talked {@code seconds} more, or so much less as there is. */
  Lengths talkedMore(long seconds) {
    return talked.isEmpty()
        ? this
        : new Lengths(
            interaction,
            workflow,
            waited,
            rang,
            OptionalLong.of(Math.max(0, talked.getAsLong() + seconds * SECOND)),
            held,
            muted,
            wrappedUp,
            handled,
            firstResponse);
  }
}
