package io.contactcenter.exporter.ledger;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counters of one entity under one description. A counter is shown at 0 for a while before its
 * first addition, so that {@code increase()} sees all of it; what is added meanwhile waits.
 */
final class CounterSeries {
  final List<String> description;
  final long[] total;
  LocalDate lastRow;
  private long @Nullable [] waiting;
  private long @Nullable [] holdEnds;

  CounterSeries(List<String> description, int measures, LocalDate lastRow) {
    this.description = description;
    this.lastRow = lastRow;
    this.total = new long[measures];
    Arrays.fill(total, ABSENT);
  }

  /**
   * Shows the counter from now on; its hold ends at {@code holdEnd} on the monotonic clock. No
   * effect on one shown.
   */
  void begin(int slot, long holdEnd) {
    if (total[slot] == ABSENT) {
      total[slot] = 0;
      hold(slot, holdEnd);
    }
  }

  /** Begins the hold of a counter at 0 anew; what waits goes on waiting. */
  void hold(int slot, long holdEnd) {
    if (holdEnds == null) {
      holdEnds = new long[total.length];
      Arrays.fill(holdEnds, Long.MIN_VALUE);
    }
    holdEnds[slot] = holdEnd;
  }

  void add(int slot, long amount, long now) {
    if (holds(slot, now)) {
      waiting()[slot] = Values.raise(waiting()[slot], amount);
    } else {
      total[slot] = Values.raise(total[slot], amount);
    }
  }

  /** Takes up to {@code amount} back from what waits and says how much of it was not there. */
  long takeBack(int slot, long amount) {
    long taken = Math.min(amount, waiting(slot));
    if (taken > 0) {
      waiting()[slot] -= taken;
    }
    return amount - taken;
  }

  /** Hands what waits on and forgets it. */
  long release(int slot) {
    long amount = waiting(slot);
    if (amount > 0) {
      waiting()[slot] = 0;
    }
    return amount;
  }

  long waiting(int slot) {
    return waiting == null ? 0 : waiting[slot];
  }

  boolean anyWaiting() {
    return waiting != null && Arrays.stream(waiting).anyMatch(w -> w > 0);
  }

  /** Adds what waited in holds that have ended by {@code now}; true when a counter moved. */
  boolean endHolds(long now) {
    if (holdEnds == null) {
      return false;
    }
    boolean moved = false;
    boolean held = false;
    for (int slot = 0; slot < total.length; slot++) {
      if (holds(slot, now)) {
        held = true;
      } else if (waiting(slot) > 0) {
        total[slot] = Values.raise(total[slot], release(slot));
        moved = true;
      }
    }
    if (!held) {
      holdEnds = null;
      waiting = null;
    }
    return moved;
  }

  /**
   * Nanoseconds until the next hold ends behind which something waits, {@link Long#MAX_VALUE} if
   * none does.
   */
  long untilHoldEnds(long now) {
    long next = Long.MAX_VALUE;
    if (holdEnds != null) {
      for (int slot = 0; slot < total.length; slot++) {
        if (waiting(slot) > 0) {
          next = Math.min(next, Math.max(0, holdEnds[slot] - now));
        }
      }
    }
    return next;
  }

  private boolean holds(int slot, long now) {
    return holdEnds != null && holdEnds[slot] != Long.MIN_VALUE && holdEnds[slot] - now > 0;
  }

  private long[] waiting() {
    if (waiting == null) {
      waiting = new long[total.length];
    }
    return waiting;
  }
}
