// Over 8 kB: permits, pauses and what is remembered of both are one piece of state under one lock.
package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The budget of one vendor account: several sliding windows at once for each group of calls, and
 * pauses of the whole account. A permit is remembered before it is given out. Thread-safe.
 */
public final class AccountBudget implements Budget {
  /**
   * The first wait on a refusal without {@code Retry-After}, and the longest (RingCX: "1s, 2s, 4s
   * ...").
   */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** The most that is believed of a {@code Retry-After}: a date may be nonsense. */
  private static final Duration LONGEST_THROTTLED = Duration.ofDays(1);

  /** An outage may end sooner than was said, and a look costs one call. */
  private static final Duration LONGEST_UNAVAILABLE = Duration.ofMinutes(15);

  /**
   * A call occupies a window a little longer than it is. A window as long as polls are apart would
   * hold two of them, and its other permits be of use to nobody, if the second might not wait.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(AccountBudget.class);
  private static final Duration WORTH_A_LINE = Duration.ofSeconds(2);

  private final Clock clock;
  private final Consumer<BudgetState> memory;
  private final Backoff backoff;
  private final Object remembering = new Object();
  private final Map<Group, GroupCalls> groups = new EnumMap<>(Group.class);

  /** When the latest pause for each reason ends, or has ended; for that of a start, budget. */
  private final Map<Failure, Long> pauses = new EnumMap<>(Failure.class);

  private Optional<Duration> penalty = Optional.empty();
  private long waited;

  /**
   * A budget that goes on from what is remembered. Where nothing is, it starts with full windows;
   * if the vendor punishes, as if every permit had been spent now and one too many.
   *
   * @param memory makes a state durable; called before a permit is given out, and when a pause
   *     begins
   */
  public AccountBudget(
      AccountLimits limits,
      Optional<BudgetState> remembered,
      Clock clock,
      RandomGenerator random,
      Consumer<BudgetState> memory) {
    this.clock = clock;
    this.memory = memory;
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random);
    for (Group group : Group.values()) {
      groups.put(group, new GroupCalls());
    }
    limits(limits);
    if (remembered.isPresent()) {
      recall(remembered.get());
    } else if (limits.penalty().isPresent()) {
      long now = clock.nanoTime();
      groups.values().forEach(calls -> calls.spendAll(now));
      pause(Failure.BUDGET, CallWindow.byAnyClock(limits.penalty().get()));
    }
  }

  /** Goes on under other limits. */
  public synchronized void limits(AccountLimits limits) {
    limits.windows().forEach((group, windows) -> calls(group).limits(windows));
    penalty = limits.penalty();
  }

  @Override
  public Permit take(Group group) throws InterruptedException {
    while (true) {
      Optional<Permit> permit = tryTake(group);
      if (permit.isPresent()) {
        return permit.get();
      }
      Duration wait = untilFree(group);
      if (wait.compareTo(WORTH_A_LINE) > 0) {
        LOG.info("{} calls wait {} s for the vendor's limits", group, wait.toSeconds());
      }
      clock.sleep(wait);
      waited(wait);
    }
  }

  @Override
  public Optional<Permit> tryTake(Group group) {
    synchronized (this) {
      if (!untilFree(group).isZero()) {
        return Optional.empty();
      }
      calls(group).begin();
    }
    remember();
    return Optional.of(new Underway(group));
  }

  /** How long until a call of {@code group} may be made. */
  public synchronized Duration untilFree(Group group) {
    long now = clock.nanoTime();
    long wait = calls(group).untilFree(now);
    for (long ends : pauses.values()) {
      wait = Math.max(wait, ends - now);
    }
    return Duration.ofNanos(wait);
  }

  /**
   * Whether a report call now delays none of those that are due at the {@code later} moments of
   * monotonic time, in order, by more than a few seconds.
   */
  public synchronized boolean leavesRoom(List<Long> later) {
    return calls(Group.REPORT).delays(clock.nanoTime(), later) <= PATIENCE.toNanos();
  }

  @Override
  public void throttled(Optional<Duration> retryAfter) {
    synchronized (this) {
      Duration wait = retryAfter.map(CallWindow::byAnyClock).orElseGet(backoff::next);
      Duration least = penalty.map(CallWindow::byAnyClock).orElse(Duration.ZERO);
      pause(
          Failure.THROTTLED, shorter(wait.compareTo(least) < 0 ? least : wait, LONGEST_THROTTLED));
    }
    remember();
  }

  @Override
  public synchronized void unavailable(Duration retryAfter) {
    pause(Failure.HTTP_5XX, shorter(retryAfter, LONGEST_UNAVAILABLE));
  }

  @Override
  public synchronized void answered() {
    backoff.reset();
  }

  /** Until when the account is left alone, by our wall clock. */
  public synchronized Optional<Instant> pausedUntil() {
    long now = clock.nanoTime();
    long left = pauses.values().stream().mapToLong(ends -> ends - now).max().orElse(0);
    return left > 0 ? Optional.of(clock.now().plusNanos(left)) : Optional.empty();
  }

  /**
   * Why a call was not made that has been due for {@code long}: for a pause that the vendor asked
   * for meanwhile, else for want of permits.
   */
  public synchronized Failure hindrance(Duration due) {
    long now = clock.nanoTime();
    return pauses.entrySet().stream()
        .filter(pause -> pause.getKey() != Failure.BUDGET)
        .filter(pause -> now - pause.getValue() < due.toNanos())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Failure.BUDGET);
  }

  /** The windows of the report calls as they stand. */
  public synchronized List<Standing> standing() {
    return calls(Group.REPORT).standing(clock.nanoTime());
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

  private synchronized BudgetState state() {
    long now = clock.nanoTime();
    Instant wall = clock.now();
    Map<Group, List<Instant>> ended = new EnumMap<>(Group.class);
    Map<Group, Integer> underway = new EnumMap<>(Group.class);
    groups.forEach(
        (group, calls) -> {
          calls.forget(now);
          ended.put(
              group, calls.ended().stream().map(call -> wall.minusNanos(now - call)).toList());
          underway.put(group, calls.underway());
        });
    // An outage is looked at anew by who is started anew.
    Optional<BudgetState.Pause> throttled =
        Stream.of(Failure.THROTTLED, Failure.BUDGET)
            .flatMap(reason -> Optional.ofNullable(pauses.get(reason)).stream())
            .map(ends -> Duration.ofNanos(ends - now))
            .filter(left -> !left.isNegative())
            .max(Comparator.naturalOrder())
            .map(left -> new BudgetState.Pause(wall.plus(left), left));
    return new BudgetState(ended, underway, throttled);
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
                calls(group).recall(now - age);
              }
            });
    // The vendor may have counted a call of a dead process at any moment until now.
    remembered
        .underway()
        .forEach(
            (group, count) -> {
              for (int i = 0; i < count; i++) {
                calls(group).recall(now);
              }
            });
    remembered
        .pause()
        .map(pause -> shorter(Duration.between(wall, pause.until()), pause.left()))
        .filter(left -> !left.isNegative())
        .ifPresent(left -> pause(Failure.THROTTLED, left));
  }

  private void pause(Failure why, Duration length) {
    long ends = clock.nanoTime() + length.toNanos();
    pauses.merge(why, ends, (former, next) -> next - former > 0 ? next : former);
  }

  private GroupCalls calls(Group group) {
    GroupCalls calls = groups.get(group);
    if (calls == null) {
      throw new IllegalStateException("no calls of " + group);
    }
    return calls;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private synchronized void end(Group group) {
    calls(group).end(clock.nanoTime());
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
