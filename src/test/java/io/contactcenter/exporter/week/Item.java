package io.contactcenter.exporter.week;

/**
 * What the rules make of one figure of one entity, whatever its labels are. Amounts are counts or
 * microseconds.
 */
final class Item {
  /** Its name in the reckoning: {@code queue.offered{5681}}. */
  final String name;

  /** What was scraped of processes whose count is lost. */
  long base;

  /** What was scraped in all. */
  long scraped;

  /** Counted by this process and its state, and shown. */
  long shown;

  /** What the last exposition showed of it. */
  long served;

  long waiting;
  long debt;

  /** Whether it was ever exposed; nothing is shown of one that was not. */
  private boolean born;

  /** When the hold of its newest series ends. */
  private long holdEnds;

  Item(String name) {
    this.name = name;
  }

  void forget() {
    shown = 0;
    waiting = 0;
    debt = 0;
    born = false;
  }

  /** It is exposed, and its hold ends at {@code end}, which may have passed. */
  void born(long end) {
    born = true;
    holdEnds = end;
  }

  boolean isBorn() {
    return born;
  }

  /** The vendor said {@code amount} more of an interval than before, or less. */
  void change(long amount, long now) {
    if (amount > 0) {
      long paid = Math.min(amount, debt);
      debt -= paid;
      if (holds(now)) {
        waiting += amount - paid;
      } else {
        shown += amount - paid;
      }
    } else {
      long taken = Math.min(-amount, waiting);
      waiting -= taken;
      debt += -amount - taken;
    }
  }

  void endHold(long now) {
    if (waiting > 0 && !holds(now)) {
      shown += waiting;
      waiting = 0;
    }
  }

  private boolean holds(long now) {
    return !born || holdEnds - now > 0;
  }
}
