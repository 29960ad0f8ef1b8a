// Over 8 kB: when a report is polled, what is read again and what is given up are one rhythm.
package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.ledger.Ledger;
import io.contactcenter.exporter.ledger.LedgerCounts;
import io.contactcenter.exporter.ledger.LedgerIdentity;
import io.contactcenter.exporter.ledger.Need;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One report of one source: its ledger, and when it is polled. Guarded by the publication's lock.
 */
final class ReportRun {
  /**
   * An interval is asked for this much later than it may be: a vendor's clock is known to the
   * second only.
   */
  static final Duration GUARD = Duration.ofSeconds(2);

  /** How often a window is refused before its intervals are given up. */
  private static final int MOST_REFUSALS = 3;

  final Report report;
  final LedgerIdentity identity;
  final Ledger ledger;
  final PollStats stats;

  /** Monotonic nanoseconds from which its intervals count, where no state says otherwise. */
  final long began;

  private final Ticks ticks;
  private final Set<Interval> rereads = new HashSet<>();
  private final Map<Interval, Integer> refusals = new HashMap<>();
  private Instant nextTick = Instant.MIN;
  private Optional<Long> notBefore = Optional.empty();
  private long dueNanos;
  private Duration untilTick = Duration.ZERO;
  private boolean due;
  private boolean attempted;
  private boolean summed;

  /** Whether the answer that is taken in brought its intervals, and no day. */
  private boolean lacksDay;

  private long revision;

  /** The most that the next request asks for. */
  private Duration span;

  /** The most that any does: less than {@code longestWindow} once an answer was too large. */
  private Duration most;

  private long turn;

  ReportRun(Report report, LedgerIdentity identity, Ledger ledger, Ticks ticks, long began) {
    this(report, identity, ledger, new PollStats(), ticks, began);
  }

  private ReportRun(
      Report report,
      LedgerIdentity identity,
      Ledger ledger,
      PollStats stats,
      Ticks ticks,
      long began) {
    this.began = began;
    this.report = report;
    this.identity = identity;
    this.ledger = ledger;
    this.stats = stats;
    this.ticks = ticks;
    this.span = report.longestWindow();
    this.most = span;
  }

  /**
   * This report under a changed configuration: ledger and counts go on, and so does its rhythm if
   * it is the same.
   */
  ReportRun continued(Report changed, LedgerIdentity changedIdentity, Ticks changedTicks) {
    ReportRun next = new ReportRun(changed, changedIdentity, ledger, stats, changedTicks, began);
    if (changedTicks.equals(ticks)) {
      next.nextTick = nextTick;
      next.notBefore = notBefore;
      next.due = due;
      next.dueNanos = dueNanos;
      next.untilTick = untilTick;
      next.attempted = attempted;
      next.summed = summed;
      next.turn = turn;
      next.rereads.addAll(rereads);
      next.refusals.putAll(refusals);
    }
    return next;
  }

  /** Asks at once, whatever failed before: what it failed for may be mended. */
  void retryAtOnce() {
    notBefore = Optional.empty();
  }

  /** This report with another ledger, which begins its rhythm anew; its counts go on. */
  ReportRun anew(Report changed, LedgerIdentity changedIdentity, Ledger next, Ticks changedTicks) {
    return new ReportRun(changed, changedIdentity, next, stats, changedTicks, began);
  }

  /**
   * Lets ticks that have passed by {@code now} make the poll due. A poll that has been due since
   * the tick before and was never attempted is skipped.
   *
   * @param nanos the same moment in monotonic time
   * @param hindrance says why a poll was not made that has been due for so long
   */
  void tick(Instant now, long nanos, Function<Duration, Failure> hindrance) {
    Instant coming = ticks.after(now);
    boolean passed = !now.isBefore(nextTick);
    // A vendor's clock that was set back must not silence the report until it has caught up.
    boolean setBack = coming.isBefore(nextTick);
    if (!passed && !setBack) {
      return;
    }
    Duration waited = Duration.ofNanos(nanos - dueNanos);
    // A clock that was set forward passed the tick in no time.
    if (due && !attempted && passed && waited.plus(GUARD).compareTo(untilTick) >= 0) {
      stats.skipped(hindrance.apply(waited), now);
    }
    untilTick = Duration.between(now, coming);
    dueNanos = nanos;
    revision++;
    due = true;
    attempted = false;
    summed = false;
    notBefore = Optional.empty();
    nextTick = coming;
    rereads.clear();
    for (Need need : ledger.needs(now.minus(GUARD))) {
      if (need.read()) {
        rereads.add(need.interval());
      }
    }
  }

  /**
   * The request to make now, if any; a due poll that needs none has succeeded. {@code nanos} is now
   * in monotonic time.
   */
  Optional<Plan.Job> job(Instant now, long nanos) {
    List<Need> needs =
        ledger.needs(now.minus(GUARD)).stream()
            .filter(need -> !need.read() || rereads.contains(need.interval()))
            .toList();
    Optional<Plan.Job> job = Plan.next(needs, ledger.terms().grid().length(), span);
    if (due && job.isEmpty()) {
      job = ledger.newestRead().flatMap(read -> Plan.look(read, ledger.terms(), now.minus(GUARD)));
    }
    if (due && job.filter(this::isPoll).isEmpty()) {
      due = false;
      revision++;
      stats.succeeded(now, Duration.ZERO);
    }
    return backsOff(nanos) ? Optional.empty() : job;
  }

  private boolean backsOff(long nanos) {
    return notBefore.filter(end -> end - nanos > 0).isPresent();
  }

  /**
   * It is its turn to make a request, number {@code number} of its account.
   *
   * @return whether {@code job} is what the due poll is for, not work that is made up for
   */
  boolean begins(Plan.Job job, long number) {
    turn = number;
    return isPoll(job);
  }

  /** The request is made now, and asks this: the poll, if due, is not skipped. */
  Question attempts(Plan.Job job, QueueTerms terms) {
    attempted = true;
    return new Question(
        job.window(), today(job), RememberedThresholds.of(job.window(), ledger, terms));
  }

  /**
   * The day so far, up to the newest interval: where the vendor sums it up itself, every poll that
   * calls asks for it anew.
   */
  private Optional<Interval> today(Plan.Job job) {
    boolean newer = job.priority() == Plan.Priority.NEWEST;
    if (!report.sumsDays() || (summed && !newer)) {
      return Optional.empty();
    }
    List<Interval> asked = job.window().intervals();
    Interval last = asked.get(asked.size() - 1);
    Interval newest = ledger.newestRead().filter(read -> read.compareTo(last) > 0).orElse(last);
    return Optional.of(new Interval(ledger.dayOf(newest).start(), newest.end()));
  }

  private boolean isPoll(Plan.Job job) {
    return due && job.priority() != Plan.Priority.READ_BACK;
  }

  /** The request for {@code question} brought its answer, in the time that it {@code took}. */
  void succeeded(Question question, boolean poll, Instant now, Duration took) {
    Window window = question.window();
    summed |= question.today().isPresent();
    rereads.removeAll(window.intervals());
    window.intervals().forEach(refusals::remove);
    span = TimedEvents.shorter(span.multipliedBy(2), most);
    if (poll) {
      due = false;
      stats.succeeded(now, took);
    }
  }

  /**
   * The request for {@code question} brought the intervals only: they are read again for the day.
   */
  void lacksDay(Question question) {
    rereads.addAll(question.window().intervals());
    lacksDay = true;
  }

  /**
   * The request for {@code window} brought none; it is tried again at {@code retry}, in monotonic
   * nanoseconds, or at the next tick.
   */
  void failed(
      Window window,
      boolean poll,
      Instant now,
      Duration took,
      Failure failure,
      String why,
      long retry) {
    attempted = true;
    notBefore = Optional.of(retry);
    if (failure == Failure.TOO_LARGE) {
      // An account of this size goes on answering so much: half of it, and never again as much.
      most = longest(window.intervals().size() / 2);
    }
    if (perhapsTooMuch(failure)) {
      // The newest interval must not fail for what is asked for along with it.
      span = ledger.terms().grid().length();
    }
    if (poll) {
      stats.failed(failure, why, now, took);
    } else if (failure == Failure.HTTP_4XX && !lacksDay) {
      // Beyond the vendor's retention, perhaps: the newest interval is answered, these are not.
      for (Interval interval : window.intervals()) {
        if (refusals.merge(interval, 1, Integer::sum) >= MOST_REFUSALS) {
          refusals.remove(interval);
          ledger.giveUp(interval, LedgerCounts.Missed.UNAVAILABLE);
        }
      }
    }
    lacksDay = false;
  }

  private Duration longest(int intervals) {
    return ledger.terms().grid().length().multipliedBy(Math.max(1, intervals));
  }

  private static boolean perhapsTooMuch(Failure failure) {
    return switch (failure) {
      case TIMEOUT, HTTP_4XX, MALFORMED, TOO_LARGE -> true;
      case AUTH, FORBIDDEN, THROTTLED, BUDGET, CONNECTION, HTTP_5XX, VENDOR_ERROR -> false;
    };
  }

  /**
   * Rises with every change that no request brought: a tick, a poll that had nothing to ask for.
   */
  long revision() {
    return revision;
  }

  /** The number of its last request among those of its account; 0 before the first. */
  long turn() {
    return turn;
  }

  /** How long until something may be due: the next tick, or the end of a back-off. */
  Duration untilWakeUp(Instant now, long nanos) {
    Duration tick = Duration.between(now, nextTick);
    return notBefore
        .map(end -> Duration.ofNanos(end - nanos))
        .filter(left -> !left.isNegative() && !left.isZero())
        .map(left -> TimedEvents.shorter(left, tick))
        .orElse(tick);
  }

  Instant nextTick() {
    return nextTick;
  }

  /** When the next new interval will be asked for. */
  Instant nextNewest(Instant now) {
    Duration delay = ledger.terms().availabilityDelay().plus(GUARD);
    Interval current = ledger.terms().grid().containing(now.minus(delay));
    return ticks.after(current.end().plus(delay).minusNanos(1));
  }
}
