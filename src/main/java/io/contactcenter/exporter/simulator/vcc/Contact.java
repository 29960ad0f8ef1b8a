package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Visit;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A contact's stay in a queue as 8x8 counts it. What the day does not know (which way it came in,
 * how long a mail lay, who left a voice message) is drawn from the visit itself.
 *
 * @param enteredAt epoch second
 * @param leftAt epoch second
 * @param work what the agent did who accepted it
 * @param missedFirst whether that agent had let an offer of it pass before
 */
record Contact(
    int queue,
    Inlet inlet,
    long enteredAt,
    long leftAt,
    Ending ending,
    Optional<Outcome.Answered> work,
    boolean missedFirst) {
  /** How it left the queue. */
  enum Ending {
    ACCEPTED,
    ABANDONED,
    VOICE_MESSAGE,
    /** It went on to another queue, for which this API has no figure. */
    MOVED
  }

  private static final int NO_MESSAGE_BEFORE = 20;

  static Contact of(Visit visit, Office office) {
    SplittableRandom luck =
        new SplittableRandom((visit.enteredAt() * 31 + visit.contact()) * 31 + visit.queue());
    var inlets = office.into(visit.queue());
    Inlet inlet = inlets.get(luck.nextInt(inlets.size()));
    double patience = luck.nextDouble();
    long lag = inlet.media().isOnline() ? 0 : (long) (patience * patience * Office.LONGEST_LAG);
    boolean leavesMessage = luck.nextDouble() < 0.2;
    boolean missedFirst = luck.nextDouble() < 0.05;
    Optional<Outcome.Answered> work =
        visit.outcome() instanceof Outcome.Answered answered
            ? Optional.of(answered)
            : Optional.empty();
    return new Contact(
        visit.queue(),
        inlet,
        visit.enteredAt() - lag,
        visit.leftAt(),
        ending(visit, inlet.media(), leavesMessage),
        work,
        missedFirst);
  }

  private static Ending ending(Visit visit, Media media, boolean leavesMessage) {
    if (visit.outcome() instanceof Outcome.Answered) {
      return Ending.ACCEPTED;
    }
    if (visit.outcome() instanceof Outcome.Overflowed) {
      return Ending.MOVED;
    }
    return media == Media.TELEPHONE && leavesMessage && visit.waited() >= NO_MESSAGE_BEFORE
        ? Ending.VOICE_MESSAGE
        : Ending.ABANDONED;
  }

  /** Seconds in the queue. */
  long waited() {
    return leftAt - enteredAt;
  }
}
