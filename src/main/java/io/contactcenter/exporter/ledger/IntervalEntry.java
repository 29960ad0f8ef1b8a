package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.report.Key;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of one interval until it is settled: the latest reading, which is also what
 * was counted of it.
 */
final class IntervalEntry {
  /** Where an interval stands. */
  enum State {
    /** Read, and to be read again. */
    OPEN,
    /** Read for the last time that counts. */
    SETTLED,
    /** Counted for good, but read in a way that is no more: to be read again for its day. */
    OUTDATED,
    /** Given up without ever having been read. */
    MISSED
  }

  final Interval interval;
  State state;
  Map<Key, long[]> rows = new HashMap<>();
  Map<Key, String> terms = new HashMap<>();

  /** Of an open one: whether its reading is of a way that is no more. */
  boolean outdated;

  /** Of an outdated one: whether it is not asked for any more. */
  boolean givenUp;

  IntervalEntry(Interval interval, State state) {
    this.interval = interval;
    this.state = state;
  }

  /** Whether it was read in the way that is read now. */
  boolean current() {
    return read() && !outdated;
  }

  boolean read() {
    return state == State.OPEN || state == State.SETTLED;
  }
}
