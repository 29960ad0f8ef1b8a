package io.contactcenter.exporter.simulator.day;

/** A contact on its way through the queues; all of its luck is drawn when it arrives. */
final class Caller {
  final int contact;
  final long givesUpAt;
  final int talk;
  final int wrapUp;
  final boolean wantsTransfer;
  final boolean isHeld;
  final double holdFrom;
  final double holdTo;
  final Visit.Entry entry;
  final Queue queue;
  final long enteredAt;
  boolean waiting = true;

  private Caller(
      int contact, Queue queue, Visit.Entry entry, long now, int patience, Chance chance) {
    this.contact = contact;
    this.queue = queue;
    this.entry = entry;
    this.enteredAt = now;
    this.givesUpAt = now + patience;
    this.talk = chance.duration(queue.talk(), 8, 2400);
    this.wrapUp = chance.duration(queue.wrapUp(), 1, 300);
    this.wantsTransfer =
        entry != Visit.Entry.TRANSFER
            && queue.transfer().filter(t -> chance.happens(t.share())).isPresent();
    this.isHeld = chance.happens(queue.holdShare());
    this.holdFrom = chance.uniform(0.2, 0.5);
    this.holdTo = holdFrom + chance.uniform(0.05, 0.4);
  }

  /** Arrives from outside. A few hang up at once: they see their mistake. */
  static Caller arriving(int contact, Queue queue, long now, Chance chance) {
    int patience =
        chance.happens(0.03)
            ? chance.between(1, 4)
            : (int) Math.max(5, Math.min(1200, Math.round(chance.exponential(queue.patience()))));
    return new Caller(contact, queue, Visit.Entry.DIRECT, now, patience, chance);
  }

  /** Is sent on by an agent, and waits for the next one with the patience of {@code to}. */
  Caller transferred(Queue to, long now, Chance chance) {
    int patience = (int) Math.max(20, Math.min(1200, chance.exponential(to.patience())));
    return new Caller(contact, to, Visit.Entry.TRANSFER, now, patience, chance);
  }

  /** Overflows to another queue with what is left of its patience. */
  Caller overflowed(Queue to, long now, Chance chance) {
    return new Caller(contact, to, Visit.Entry.OVERFLOW, now, (int) (givesUpAt - now), chance);
  }

  Visit left(long now, Outcome outcome) {
    return new Visit(contact, queue.id(), entry, enteredAt, now, outcome);
  }
}
