// Over 8 kB: callers, refusals, deaths and clocks are drawn from one seed and act on each other.
package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.vendor.Budget.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import okhttp3.Headers;

/**
 * A drawn account under pressure, on virtual time: several callers that want more than they may
 * have, a vendor that is slow, refuses and counts for itself, processes that end and are followed
 * by others, clocks that are set. A seed gives all of it.
 */
final class Pressure {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Duration LONGEST_LATENCY = Duration.ofSeconds(30);

  private final Random random;
  private final VirtualClock clock = new VirtualClock("2026-03-04T10:00:00Z");
  private final long began = clock.nanoTime();
  private final Instant vendorsBegin;
  private final int vendorsDrift;
  private final Map<Group, List<RateLimit>> windows = new EnumMap<>(Group.class);
  private final Optional<Duration> penalty;
  private final int callers;
  private final long latency;
  private final double refusing;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final CountingVendor vendor;
  private Optional<BudgetState> durable = Optional.empty();
  private AccountBudget budget;
  private long order;
  private int process;
  private long reborn;

  private record Event(long at, long order, Runnable what) {}

  /** What a vendor answered: its headers, and when it may be called again after a refusal. */
  private record Answer(Headers headers, Optional<Long> leaveAloneUntil) {}

  /**
   * @param smooth without refusals and penalties: what is measured then is speed
   */
  Pressure(long seed, boolean smooth) {
    random = new Random(seed);
    vendorsBegin = clock.now().plusMillis(random.nextInt(10_000_000) - 5_000_000L);
    vendorsDrift = random.nextInt(1_800) - 900;
    windows.put(Group.REPORT, drawWindows());
    windows.put(Group.LOGIN, drawWindows());
    penalty =
        random.nextInt(3) == 0 && !smooth
            ? Optional.of(longest(windows.values().stream().flatMap(List::stream).toList()))
            : Optional.empty();
    callers = 1 + random.nextInt(8);
    latency = Math.round(LONGEST_LATENCY.toNanos() * Math.pow(random.nextDouble(), 4)) + 1_000;
    refusing = smooth ? 0 : Math.pow(random.nextDouble(), 3);
    vendor = new CountingVendor(windows);
    budget = start();
  }

  CountingVendor vendor() {
    return vendor;
  }

  List<RateLimit> limits(Group group) {
    return windows.getOrDefault(group, List.of());
  }

  Duration latency() {
    return Duration.ofNanos(latency);
  }

  /** Every one of {@code many} callers makes one call after the other, for {@code time}. */
  void greedy(Group group, int many, Duration time) {
    for (int i = 0; i < many; i++) {
      in(0, () -> want(group, process, () -> 0));
    }
    run(time);
  }

  /** Lets all happen that can, for {@code time}. */
  void rage(Duration time) {
    hire();
    in(pick(time), this::end);
    in(pick(time), this::setClock);
    in(pick(time), this::reload);
    run(time);
  }

  private void run(Duration time) {
    long end = elapsed() + time.toNanos();
    while (!events.isEmpty() && events.element().at() <= end) {
      Event next = events.remove();
      clock.advance(Duration.ofNanos(Math.max(0, next.at() - elapsed())));
      next.what().run();
    }
  }

  private void hire() {
    for (int i = 0; i < callers; i++) {
      Group group = random.nextInt(4) == 0 ? Group.LOGIN : Group.REPORT;
      long leisure = random.nextBoolean() ? 0 : pick(Duration.ofMinutes(1));
      in(pick(Duration.ofSeconds(5)), () -> want(group, process, () -> leisure));
    }
  }

  private interface Leisure {
    long nanos();
  }

  private void want(Group group, int of, Leisure leisure) {
    if (of != process) {
      return;
    }
    Optional<Budget.Permit> permit = budget.tryTake(group);
    if (permit.isEmpty()) {
      long wait = Math.max(1, budget.untilFree(group).toNanos());
      in(random.nextInt(5) == 0 ? wait / 2 + 1 : wait, () -> want(group, of, leisure));
      return;
    }
    vendor.sent(group, vendors(elapsed()));
    long took = 1 + pick(Duration.ofNanos(latency));
    long arrival = pick(Duration.ofNanos(took));
    List<Answer> answer = new ArrayList<>();
    // The vendor counts at some moment between sending and answer; a process that is dead may have
    // sent its call all the same.
    in(
        arrival,
        () -> {
          if (of == process || elapsed() < reborn) {
            answer.add(arrives(group));
          }
        });
    in(
        took,
        () -> {
          if (of == process) {
            permit.get().close();
            answer.forEach(this::take);
            in(leisure.nanos(), () -> want(group, of, leisure));
          }
        });
  }

  private Answer arrives(Group group) {
    vendor.arrives(group, vendors(elapsed()));
    if (random.nextDouble() >= refusing) {
      return new Answer(Headers.of(), Optional.empty());
    }
    Headers.Builder headers = new Headers.Builder();
    Duration pause = penalty.orElseGet(() -> Duration.ofMillis(1_000 + random.nextInt(90_000)));
    Instant now = vendorsNow();
    switch (random.nextInt(3)) {
      case 0 -> {
        pause = Duration.ofSeconds(pause.toSeconds());
        headers.add("Retry-After", Long.toString(pause.toSeconds()));
      }
      case 1 -> {
        headers.add("Retry-After", HTTP_DATE.format(now.plus(pause)));
        headers.add("Date", HTTP_DATE.format(now));
        if (now.plus(pause).getEpochSecond() == now.getEpochSecond()) {
          pause = Duration.ofSeconds(1);
        }
      }
      // Nothing is said: a second by our clock, at least.
      default -> pause = penalty.orElse(Duration.ofMillis(999));
    }
    return new Answer(headers.build(), Optional.of(vendors(elapsed()) + pause.toNanos()));
  }

  private void take(Answer answer) {
    if (answer.leaveAloneUntil().isEmpty()) {
      budget.answered();
    } else {
      budget.throttled(RetryAfter.of(answer.headers(), vendorsNow()));
      vendor.leaveAlone(answer.leaveAloneUntil().get());
    }
  }

  /** The process ends, in order or not, and another one follows. */
  private void end() {
    process++;
    if (random.nextBoolean()) {
      budget.remember();
    }
    if (random.nextInt(4) == 0) {
      durable = Optional.empty();
    }
    long gap = pick(Duration.ofSeconds(random.nextBoolean() ? 1 : 120)) + 1;
    reborn = elapsed() + gap;
    if (random.nextBoolean()) {
      // Backwards: no state can know of time that only seems to have passed.
      clock.set(Duration.ofMillis(-random.nextInt(10_000_000)));
    }
    boolean forgiven = durable.isEmpty() && penalty.isEmpty();
    in(
        gap,
        () -> {
          if (forgiven) {
            vendor.forgive();
          }
          budget = start();
          hire();
          in(pick(Duration.ofMinutes(20)), this::end);
        });
  }

  private AccountBudget start() {
    return new AccountBudget(
        new AccountLimits(windows, penalty),
        durable,
        clock,
        new Random(random.nextLong()),
        state -> durable = Optional.of(state));
  }

  private void setClock() {
    clock.set(Duration.ofMillis(random.nextInt(20_000_000) - 10_000_000L));
    // As the next permit does.
    budget.remember();
    in(pick(Duration.ofMinutes(30)), this::setClock);
  }

  /** One more window for the reports, which there are calls in already. */
  private void reload() {
    if (elapsed() < reborn) {
      return;
    }
    List<RateLimit> more = new ArrayList<>(limits(Group.REPORT));
    more.add(drawWindow());
    windows.put(Group.REPORT, List.copyOf(more));
    budget.limits(new AccountLimits(windows, penalty));
    // The calls that are under way left by the former limits.
    Map<Group, List<RateLimit>> now = new EnumMap<>(windows);
    in(latency, () -> vendor.limits(now));
  }

  private List<RateLimit> drawWindows() {
    List<RateLimit> drawn = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      drawn.add(drawWindow());
    }
    return drawn;
  }

  private RateLimit drawWindow() {
    Duration per =
        random.nextBoolean()
            ? Duration.ofMinutes(1)
            : Duration.ofMillis(5_000 + random.nextInt(900_000));
    int most = random.nextBoolean() ? 4 : (int) Math.min(40, per.toSeconds());
    return new RateLimit(1 + random.nextInt(most), per);
  }

  private static Duration longest(List<RateLimit> limits) {
    return limits.stream().map(RateLimit::per).max(Comparator.naturalOrder()).orElseThrow();
  }

  private void in(long nanos, Runnable what) {
    events.add(new Event(elapsed() + nanos, order++, what));
  }

  private long pick(Duration within) {
    return (long) (within.toNanos() * random.nextDouble());
  }

  private long elapsed() {
    return clock.nanoTime() - began;
  }

  /** The same time by the vendor's clock, which is slower or faster by up to 900 ppm. */
  private long vendors(long elapsed) {
    return elapsed + elapsed / 1_000_000 * vendorsDrift;
  }

  private Instant vendorsNow() {
    return vendorsBegin.plusNanos(vendors(elapsed()));
  }
}
