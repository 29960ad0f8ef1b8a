// Over 8 kB: permits, pauses and what is remembered of both are one piece of state under one lock.
package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The budget of one vendor account: several sliding windows at once for each group of calls, and a
 * pause of the whole account. A permit is remembered before it is given out. Thread-safe.
 */
public final class AccountBudget implements Budget {
  /**
   * The first wait on a refusal without {@code Retry-After}, and the longest (RingCX: "1s, 2s, 4s
   * ...").
   */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** The most that a restart goes on with of a pause that the vendor asked for. */
  private static final Duration LONGEST_REMEMBERED = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(AccountBudget.class);
  private static final Duration WORTH_A_LINE = Duration.ofSeconds(2);

  private final Clock clock;
  private final Consumer<BudgetState> memory;
  private final Backoff backoff;
  private final Object remembering = new Object();
  private final Map<Group, Calls> groups = new EnumMap<>(Group.class);
  private long pauseEnds;
  private boolean paused;
  private long waited;

  /** One group's windows and the calls in them. */
  private static final class Calls {
    List<RateLimit> limits = List.of();
    List<CallWindow> windows = List.of();
    final List<Long> ended = new ArrayList<>();
    int underway;

    /** The calls as of {@code now}: one that is under way may be counted at any moment. */
    List<Long> all(long now) {
      List<Long> all = new ArrayList<>(ended);
      for (int i = 0; i < underway; i++) {
        all.add(now);
      }
      return all;
    }

    void forget(long now) {
      long longest = windows.stream().mapToLong(CallWindow::nanos).max().orElse(0);
      ended.removeIf(call -> now - call >= longest);
    }
  }

  /**
   * A budget with the limits of each group.
   *
   * @param memory makes a state durable; called before a permit is given out, and when a pause
   *     begins
   */
  public AccountBudget(
      Map<Group, List<RateLimit>> limits,
      BudgetState remembered,
      Clock clock,
      RandomGenerator random,
      Consumer<BudgetState> memory) {
    this.clock = clock;
    this.memory = memory;
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
    for (Group group : Group.values()) {
      groups.put(group, new Calls());
    }
    limits(limits);
    recall(remembered);
  }

  /** Goes on under other limits. */
  public synchronized void limits(Map<Group, List<RateLimit>> limits) {
    limits.forEach(
        (group, list) -> {
          Calls calls = calls(group);
          calls.limits = List.copyOf(list);
          calls.windows = list.stream().map(CallWindow::of).toList();
        });
  }

  @Override
  public Permit take(Group group) throws InterruptedException {
    while (true) {
      Duration wait;
      Optional<Permit> permit;
      synchronized (this) {
        wait = untilFree(group);
        permit = wait.isZero() ? Optional.of(grant(group)) : Optional.empty();
      }
      if (permit.isPresent()) {
        remember();
        return permit.get();
      }
      if (wait.compareTo(WORTH_A_LINE) > 0) {
        LOG.info("{} calls wait {} s for the vendor's limits", group, wait.toSeconds());
      }
      clock.sleep(wait);
      waited(wait);
    }
  }

  @Override
  public Optional<Permit> tryTake(Group group) {
    Optional<Permit> permit;
    synchronized (this) {
      permit = untilFree(group).isZero() ? Optional.of(grant(group)) : Optional.empty();
    }
    permit.ifPresent(p -> remember());
    return permit;
  }

  /** How long until a call of {@code group} may be made. */
  public synchronized Duration untilFree(Group group) {
    long now = clock.nanoTime();
    long wait = paused ? Math.max(0, pauseEnds - now) : 0;
    Calls calls = calls(group);
    for (CallWindow window : calls.windows) {
      wait = Math.max(wait, window.untilFree(calls.all(now), now));
    }
    return Duration.ofNanos(wait);
  }

  /**
   * Whether a report call now delays none of those due at the {@code later} moments of monotonic
   * time, in order.
   */
  public synchronized boolean leavesRoom(List<Long> later) {
    long now = clock.nanoTime();
    Calls calls = calls(Group.REPORT);
    return calls.windows.stream().allMatch(window -> window.leavesRoom(calls.all(now), now, later));
  }

  @Override
  public void throttled(Optional<Duration> retryAfter) {
    synchronized (this) {
      long now = clock.nanoTime();
      long ends = now + retryAfter.orElseGet(backoff::next).toNanos();
      if (!paused || ends - pauseEnds > 0) {
        pauseEnds = ends;
      }
      paused = true;
    }
    remember();
  }

  @Override
  public synchronized void answered() {
    backoff.reset();
  }

  /** Until when the account is left alone, by our wall clock. */
  public synchronized Optional<Instant> pausedUntil() {
    long left = paused ? pauseEnds - clock.nanoTime() : 0;
    return left > 0 ? Optional.of(clock.now().plusNanos(left)) : Optional.empty();
  }

  /** The windows of the report calls as they stand. */
  public synchronized List<Standing> standing() {
    long now = clock.nanoTime();
    Calls calls = calls(Group.REPORT);
    List<Standing> standings = new ArrayList<>();
    for (RateLimit limit : calls.limits) {
      int occupied = CallWindow.of(limit).occupied(calls.all(now), now);
      standings.add(new Standing(limit, Math.max(0, limit.requests() - occupied)));
    }
    return standings;
  }

  /** A limit and how many calls it allows now. */
  public record Standing(RateLimit limit, int available) {}

  /** A call waited for the limits that long. */
  public synchronized void waited(Duration wait) {
    waited += wait.toNanos();
  }

  /** How long calls have waited for the limits since the start. */
  public synchronized Duration waited() {
    return Duration.ofNanos(waited);
  }

  /** Makes what a restart has to remember durable, the ends of calls included. */
  public void remember() {
    // Not under the monitor: who asks how the budget stands need not wait for a disk.
    synchronized (remembering) {
      memory.accept(state());
    }
  }

  /** What a restart has to remember. */
  public synchronized BudgetState state() {
    long now = clock.nanoTime();
    Instant wall = clock.now();
    Map<Group, List<Instant>> ended = new EnumMap<>(Group.class);
    Map<Group, Integer> underway = new EnumMap<>(Group.class);
    groups.forEach(
        (group, calls) -> {
          calls.forget(now);
          ended.put(group, calls.ended.stream().map(call -> wall.minusNanos(now - call)).toList());
          underway.put(group, calls.underway);
        });
    return new BudgetState(ended, underway, pausedUntil());
  }

  /** Gives a permit out that has been checked; to be remembered before it is used. */
  private Permit grant(Group group) {
    Calls calls = calls(group);
    calls.forget(clock.nanoTime());
    calls.underway++;
    return new Underway(group);
  }

  private synchronized void end(Group group) {
    Calls calls = calls(group);
    calls.underway--;
    calls.ended.add(clock.nanoTime());
  }

  private void recall(BudgetState remembered) {
    long now = clock.nanoTime();
    Instant wall = clock.now();
    remembered
        .ended()
        .forEach(
            (group, instants) -> {
              for (Instant instant : instants) {
                // A clock that was set back must not make a call look younger than now.
                long age = Math.max(0, Duration.between(instant, wall).toNanos());
                calls(group).ended.add(now - age);
              }
            });
    // The vendor may have counted a call of a dead process at any moment until now.
    remembered
        .underway()
        .forEach(
            (group, count) -> {
              for (int i = 0; i < count; i++) {
                calls(group).ended.add(now);
              }
            });
    remembered
        .pausedUntil()
        .ifPresent(
            until -> {
              long left = Duration.between(wall, until).toNanos();
              // A pause longer than any is a clock that was set back.
              paused = left > 0;
              pauseEnds = now + Math.min(left, LONGEST_REMEMBERED.toNanos());
            });
  }

  private Calls calls(Group group) {
    Calls calls = groups.get(group);
    if (calls == null) {
      throw new IllegalStateException("no calls of " + group);
    }
    return calls;
  }

  /** A call that has its permit. */
  private final class Underway implements Permit {
    private final Group group;
    private boolean closed;

    Underway(Group group) {
      this.group = group;
    }

    @Override
    public synchronized void close() {
      if (!closed) {
        closed = true;
        end(group);
      }
    }
  }
}
