package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of one group and the windows that they occupy. Times are monotonic nanoseconds. Guarded
 * by its budget.
 */
final class GroupCalls {
  /** Calls of the last hour outlive their windows: a reload may bring longer ones. */
  private static final long KEPT = Duration.ofHours(1).toNanos();

  private static final int MOST_KEPT = 200;

  private List<RateLimit> limits = List.of();
  private List<CallWindow> windows = List.of();
  private final List<Long> ended = new ArrayList<>();
  private int underway;

  void limits(List<RateLimit> next) {
    limits = List.copyOf(next);
    windows = next.stream().map(CallWindow::of).toList();
  }

  void begin() {
    underway++;
  }

  /** A call that was under way has been counted by {@code now}, if it ever will be. */
  void end(long now) {
    underway--;
    ended.add(now);
  }

  /** Takes up a call of a former process. */
  void recall(long at) {
    ended.add(at);
  }

  /** Occupies every window as if its last permit had been spent at {@code now}. */
  void spendAll(long now) {
    int most = windows.stream().mapToInt(CallWindow::permits).max().orElse(0);
    for (int i = 0; i < most; i++) {
      ended.add(now);
    }
  }

  /** Nanoseconds until one more call may be made. */
  long untilFree(long now) {
    return untilFree(all(now), now);
  }

  /**
   * How much later than without it a call at {@code now} lets those be made that are due at the
   * {@code later} moments, which are in order: the longest of the delays, in nanoseconds.
   */
  long delays(long now, List<Long> later) {
    List<Long> without = all(now);
    List<Long> with = all(now);
    with.add(now);
    long longest = 0;
    long first = now;
    long second = now;
    for (long due : later) {
      first = schedule(without, due - first > 0 ? due : first);
      second = schedule(with, due - second > 0 ? due : second);
      longest = Math.max(longest, second - first);
    }
    return longest;
  }

  /** Adds the next call to {@code calls}, as soon from {@code at} on as it may be made: then. */
  private long schedule(List<Long> calls, long at) {
    long made = at + untilFree(calls, at);
    calls.add(made);
    return made;
  }

  private long untilFree(List<Long> calls, long now) {
    return windows.stream().mapToLong(window -> window.untilFree(calls, now)).max().orElse(0);
  }

  List<AccountBudget.Standing> standing(long now) {
    List<Long> calls = all(now);
    List<AccountBudget.Standing> standings = new ArrayList<>();
    for (RateLimit limit : limits) {
      int free = limit.requests() - CallWindow.of(limit).occupied(calls, now);
      standings.add(new AccountBudget.Standing(limit, Math.max(0, free)));
    }
    return standings;
  }

  /** When the calls ended that are still of interest. */
  List<Long> ended() {
    return ended;
  }

  int underway() {
    return underway;
  }

  void forget(long now) {
    long longest = windows.stream().mapToLong(CallWindow::nanos).max().orElse(0);
    int old = ended.size() - MOST_KEPT;
    for (int i = ended.size() - 1; i >= 0; i--) {
      long age = now - ended.get(i);
      if (age >= longest && (age >= KEPT || i < old)) {
        ended.remove(i);
      }
    }
  }

  /** The calls as of {@code now}: one that is under way may be counted at any moment. */
  private List<Long> all(long now) {
    List<Long> all = new ArrayList<>(ended);
    for (int i = 0; i < underway; i++) {
      all.add(now);
    }
    return all;
  }
}
