package io.contactcenter.exporter.simulator.day;

import java.util.Optional;
import java.util.OptionalInt;

/** How a contact's stay in a queue ended. */
public sealed interface Outcome {
  /**
   * An agent took it.
   *
   * @param talkedUntil epoch second at which the conversation ended
   * @param completedAt epoch second at which the wrap-up ended
   * @param transferredTo the queue the agent sent it on to, at {@code talkedUntil}
   */
  record Answered(
      int agent, long talkedUntil, long completedAt, Optional<Hold> hold, OptionalInt transferredTo)
      implements Outcome {}

  /** The contact gave up. */
  record Abandoned() implements Outcome {}

  /** It had waited long enough to be sent to another queue. */
  record Overflowed(int to) implements Outcome {}
}
