// Over 8 kB: choosing, asking and taking in are the one loop that every call of an account goes
// through.
package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.vendor.AccountBudget;
import io.contactcenter.exporter.vendor.Backoff;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources of one vendor account, which share its budget. One thread takes the steps; each makes
 * at most one report call, the most urgent of all reports of the account.
 */
final class AccountRun implements Activity {
  private static final Logger LOG = LoggerFactory.getLogger(AccountRun.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);

  private volatile String name;
  final AccountBudget budget;
  private final Clock clock;
  private final Publication publication;
  private final Backoff retry;
  private volatile List<SourceRun> sources;
  private List<SourceRun> coming;
  private long published;
  private long turns;

  AccountRun(
      String name,
      AccountBudget budget,
      Publication publication,
      Clock clock,
      RandomGenerator random) {
    this.name = name;
    this.budget = budget;
    this.sources = List.of();
    this.coming = sources;
    this.publication = publication;
    this.clock = clock;
    this.retry = new Backoff(FIRST_RETRY, LONGEST_RETRY, random);
  }

  List<SourceRun> sources() {
    return sources;
  }

  /** The name of the first source that uses the account. */
  String name() {
    return name;
  }

  /** Polls other sources from the next step on; a call that is under way ends as it began. */
  void adopt(List<SourceRun> next) {
    synchronized (this) {
      coming = List.copyOf(next);
      name = coming.get(0).config.name();
    }
  }

  /** Lets go of its sources; no step is taken any more. */
  void close() {
    sources.forEach(source -> source.source.close());
  }

  @SuppressWarnings("ReferenceEquality") // A reload brings other objects, though they may be equal.
  private void switchSources() {
    List<SourceRun> next;
    synchronized (this) {
      next = coming;
    }
    if (next != sources) {
      List<SourceRun> former = sources;
      sources = next;
      List<SourceRun> current = next;
      former.stream()
          .filter(gone -> current.stream().noneMatch(run -> run.source == gone.source))
          .forEach(gone -> gone.source.close());
    }
  }

  /** A report of a source and the request it would make. */
  private record Candidate(SourceRun source, ReportRun report, Plan.Job job) {}

  @Override
  public Duration step() throws InterruptedException {
    switchSources();
    introduce();
    Optional<Candidate> chosen = publication.locked(this::choose);
    publishTicks();
    if (chosen.isEmpty()) {
      return untilWakeUp();
    }
    Candidate candidate = chosen.get();
    boolean urgent = candidate.job().priority() == Plan.Priority.NEWEST;
    Duration wait = budget.untilFree(Budget.Group.REPORT);
    if (wait.isZero() && !urgent && !budget.leavesRoom(newestDue())) {
      // The permits that are left belong to intervals that are about to end.
      return untilWakeUp();
    }
    if (!wait.isZero()) {
      Duration slept = TimedEvents.shorter(wait, untilWakeUp());
      budget.waited(slept);
      return slept;
    }
    ask(candidate);
    return Duration.ZERO;
  }

  /**
   * Asks for the directory of sources that come anew, if the account may log in: what is needed of
   * them depends on the vendor's clock, which any answer shows.
   */
  private void introduce() throws InterruptedException {
    for (SourceRun source : sources) {
      if (!source.introduced() && budget.untilFree(Budget.Group.LOGIN).isZero()) {
        try {
          source.learned(Fetch.directory(source));
        } catch (VendorException e) {
          // The poll that follows tries again, and fails with the reason.
          source.introduce();
        }
      }
    }
  }

  /** The most urgent request of all reports; ticks that have passed make polls due on the way. */
  private Optional<Candidate> choose() {
    List<Candidate> candidates = new ArrayList<>();
    for (SourceRun source : sources) {
      Instant now = source.vendorClock.now();
      for (ReportRun report : source.reports) {
        Optional<Instant> failing = report.stats.failingSince();
        report.tick(now, clock.nanoTime(), budget::hindrance);
        if (source.introduced()) {
          report
              .job(now, clock.nanoTime())
              .ifPresent(job -> candidates.add(new Candidate(source, report, job)));
        }
        logRecovery(source, report, failing);
      }
    }
    return candidates.stream()
        .min(
            Comparator.comparing((Candidate candidate) -> candidate.job().priority())
                .thenComparingLong(AccountRun::turn));
  }

  /**
   * Where permits are short, the reports take turns; only a day is read back report by report, so
   * that the first is soon whole.
   */
  private static long turn(Candidate candidate) {
    return candidate.job().priority() == Plan.Priority.READ_BACK ? 0 : candidate.report().turn();
  }

  private void ask(Candidate candidate) throws InterruptedException {
    SourceRun source = candidate.source();
    ReportRun report = candidate.report();
    Plan.Job job = candidate.job();
    long began = clock.nanoTime();
    long turn = ++turns;
    boolean poll = publication.locked(() -> report.begins(job, turn));
    try {
      // A report is published only after its directory was tried.
      Duration offset = source.vendorClock.offset();
      source.learned(Fetch.directory(source));
      boolean otherTime = !source.vendorClock.offset().equals(offset);
      if (otherTime || !budget.untilFree(Budget.Group.REPORT).isZero()) {
        // Something else may be due by now.
        return;
      }
      Question question = publication.locked(() -> report.attempts(job, source.terms()));
      String way = publication.locked(report.ledger::way);
      ReadingCollector collector =
          new ReadingCollector(
              job.window(), question.today(), report.ledger.terms().mostEntities());
      Instant sent = clock.now();
      Instant sentAtVendor = source.vendorClock.now();
      long sentNanos = clock.nanoTime();
      Optional<VendorException> noDay = Fetch.rows(source, report, question, collector);
      Duration took = Duration.ofNanos(clock.nanoTime() - began);
      if (noDay.isEmpty()) {
        retry.reset();
      }
      // By the vendor's clock as the answer has shown it; the earlier where the two disagree, since
      // our clock was set meanwhile, or the machine was suspended. As it was before, if that is
      // earlier still: a clock that is set forward may have been between two calls of a question.
      Instant asked =
          earlier(
              sentAtVendor,
              earlier(
                  sent.plus(source.vendorClock.offset()),
                  source.vendorClock.now().minusNanos(clock.nanoTime() - sentNanos)));
      if (job.window().end().plus(source.config.availabilityDelay()).isAfter(asked)) {
        LOG.warn(
            "source {}: report {} was asked too early for {} by the vendor's clock; the answer is dropped",
            source.config.name(),
            report.report.name(),
            job.window().end());
        return;
      }
      publication.change(
          () -> {
            if (!Objects.equals(way, report.ledger.way())) {
              // A reload came between: its filters and settings make other rows of an answer.
              return;
            }
            Optional<Instant> failing = report.stats.failingSince();
            collector.keep(report.ledger::admits);
            report.stats.received(collector);
            report.ledger.countFrom(source.atVendor(report.began, clock.nanoTime()));
            report.ledger.apply(collector.reading(asked), source.terms(report), clock.nanoTime());
            source.introduce(clock.nanoTime());
            if (noDay.isPresent()) {
              report.lacksDay(question);
              return;
            }
            report.succeeded(question, poll, source.vendorClock.now(), took);
            logRecovery(source, report, failing);
          });
      logRejections(source, report, collector);
      if (noDay.isPresent()) {
        throw noDay.get();
      }
    } catch (VendorException e) {
      Duration took = Duration.ofNanos(clock.nanoTime() - began);
      // A refusal for limits pauses the account by itself; what follows the pause need not wait
      // longer.
      Duration wait = e.failure() == Failure.THROTTLED ? Duration.ZERO : retry.next();
      publication.change(
          () ->
              report.failed(
                  job.window(),
                  poll,
                  source.vendorClock.now(),
                  took,
                  e.failure(),
                  e.getMessage(),
                  clock.nanoTime() + wait.toNanos()));
      LOG.warn(
          "source {}: report {} for {} to {} failed ({}): {}",
          source.config.name(),
          report.report.name(),
          job.window().start(),
          job.window().end(),
          e.failure().id(),
          e.getMessage());
    }
  }

  private void publishTicks() {
    long revision =
        publication.locked(
            () ->
                sources.stream()
                    .flatMap(source -> source.reports.stream())
                    .mapToLong(ReportRun::revision)
                    .sum());
    if (revision != published) {
      published = revision;
      publication.publish();
    }
  }

  /** When the next intervals of all reports will be asked for, in monotonic time and in order. */
  private List<Long> newestDue() {
    long now = clock.nanoTime();
    return publication.locked(
        () -> {
          List<Long> due = new ArrayList<>();
          for (SourceRun source : sources) {
            Instant vendorNow = source.vendorClock.now();
            for (ReportRun report : source.reports) {
              due.add(now + Duration.between(vendorNow, report.nextNewest(vendorNow)).toNanos());
            }
          }
          due.sort((a, b) -> Long.signum(a - b));
          return due;
        });
  }

  private Duration untilWakeUp() {
    return publication.locked(
        () -> {
          Duration shortest = Duration.ofMinutes(1);
          for (SourceRun source : sources) {
            Instant now = source.vendorClock.now();
            for (ReportRun report : source.reports) {
              shortest = TimedEvents.shorter(shortest, report.untilWakeUp(now, clock.nanoTime()));
            }
            if (!source.introduced()) {
              shortest = TimedEvents.shorter(shortest, budget.untilFree(Budget.Group.LOGIN));
            }
          }
          return shortest.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : shortest;
        });
  }

  /** {@code failing} says since when polls had failed, by the vendor's time. */
  private static void logRecovery(SourceRun source, ReportRun report, Optional<Instant> failing) {
    if (failing.isPresent() && report.stats.failingSince().isEmpty()) {
      LOG.info(
          "source {}: report {} is well again; its polls had failed since {}",
          source.config.name(),
          report.report.name(),
          source.ours(failing.get()).truncatedTo(ChronoUnit.SECONDS));
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static void logRejections(
      SourceRun source, ReportRun report, ReadingCollector collector) {
    for (ReadingCollector.Rejection reason : ReadingCollector.Rejection.values()) {
      long rejected = collector.rejected(reason);
      if (rejected > 0) {
        LOG.warn(
            "source {}: report {}: {} rows rejected ({}), the first: {}",
            source.config.name(),
            report.report.name(),
            rejected,
            reason,
            collector.why(reason).orElse(""));
      }
    }
  }
}
