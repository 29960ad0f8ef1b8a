package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.VendorException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The first calls of a fetch, in the order of its asks. Where there are many, several are under way
 * at once: a vendor that takes a quarter of a second for an answer takes ten minutes for 2,300.
 * Used by one thread.
 */
final class Ahead implements AutoCloseable {
  private static final int MOST = 8;
  // A few asks are soon answered one after the other, and the vendor may be overloaded.
  private static final int ASKS_FOR_EACH = 10;

  private final Deque<Ask> waiting;
  private final Deque<Begun> underway = new ArrayDeque<>();
  private final Calling calling;
  private final int most;

  /** An ask whose first call was made. */
  record Begun(Ask ask, Pages.First first) {}

  /** Makes a call. */
  interface Calling {
    /**
     * Makes it when the budget has a permit for it.
     *
     * @param atOnce whether that must be now, else it is not made
     */
    Optional<Pages.First> begin(Ask ask, boolean atOnce)
        throws VendorException, InterruptedException;
  }

  Ahead(List<Ask> asks, Calling calling) {
    this.waiting = new ArrayDeque<>(asks);
    this.calling = calling;
    this.most = Math.min(MOST, 1 + asks.size() / ASKS_FOR_EACH);
  }

  boolean hasNext() {
    return !waiting.isEmpty() || !underway.isEmpty();
  }

  /**
   * The oldest call of those that are under way, with as many beside it as may be made at once:
   * before a wait for the limits, all that was asked is heard.
   */
  Begun next() throws VendorException, InterruptedException {
    while (!waiting.isEmpty() && underway.size() < most) {
      Ask ask = waiting.element();
      Optional<Pages.First> first = calling.begin(ask, !underway.isEmpty());
      if (first.isEmpty()) {
        break;
      }
      waiting.remove();
      underway.add(new Begun(ask, first.get()));
    }
    if (underway.isEmpty()) {
      throw new NoSuchElementException();
    }
    return underway.remove();
  }

  /**
   * Makes no more calls, and hears out those that are under way: they count, and one may say that
   * there were too many.
   */
  void settle() throws InterruptedException {
    waiting.clear();
    while (!underway.isEmpty()) {
      underway.remove().first().begun().settle();
    }
  }

  /** Lets go of calls that nobody waits for any more. */
  @Override
  public void close() {
    underway.forEach(begun -> begun.first().begun().abandon());
    underway.clear();
  }
}
