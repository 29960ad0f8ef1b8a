package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.ledger.ReadingCollector.Rejection;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of the polls of one report since the process began. Guarded by the publication's
 * lock.
 */
final class PollStats {
  /** What became of the last poll. */
  enum Outcome {
    NONE,
    SUCCEEDED,
    FAILED
  }

  private Outcome last = Outcome.NONE;
  private long polls;
  private long rows;
  private Duration took = Duration.ZERO;
  private Optional<Instant> lastSuccess = Optional.empty();
  private Optional<Instant> failingSince = Optional.empty();
  private Optional<Status.Failure> lastFailure = Optional.empty();
  private final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
  private final Map<Rejection, Long> rejected = new EnumMap<>(Rejection.class);
  private final Map<String, Long> excluded = new TreeMap<>();

  void succeeded(Instant at, Duration duration) {
    polls++;
    last = Outcome.SUCCEEDED;
    failingSince = Optional.empty();
    lastSuccess = Optional.of(at);
    took = duration;
  }

  void failed(Failure failure, String why, Instant at, Duration duration) {
    polls++;
    failingSince = failingSince.or(() -> Optional.of(at));
    last = Outcome.FAILED;
    took = duration;
    failures.merge(failure, 1L, Long::sum);
    lastFailure = Optional.of(new Status.Failure(at, failure.id(), why));
  }

  /**
   * A poll could not be made in time. For lack of budget it says nothing of the vendor's health.
   */
  void skipped(Failure reason, Instant at) {
    if (reason == Failure.BUDGET) {
      polls++;
      failures.merge(reason, 1L, Long::sum);
      lastFailure =
          Optional.of(
              new Status.Failure(
                  at, reason.id(), "no permit was left for this poll; it is made up for"));
    } else {
      failed(
          reason,
          "a pause that the vendor asked for left no time for this poll; it is made up for",
          at,
          Duration.ZERO);
    }
  }

  void received(ReadingCollector collector) {
    rows += collector.received();
    for (Rejection reason : Rejection.values()) {
      rejected.merge(reason, collector.rejected(reason), Long::sum);
    }
    collector.excluded().forEach((reason, n) -> excluded.merge(reason, n, Long::sum));
  }

  Outcome last() {
    return last;
  }

  long polls() {
    return polls;
  }

  long rows() {
    return rows;
  }

  Duration took() {
    return took;
  }

  Optional<Instant> lastSuccess() {
    return lastSuccess;
  }

  /** When the first of the failures came that no success followed. */
  Optional<Instant> failingSince() {
    return failingSince;
  }

  Optional<Status.Failure> lastFailure() {
    return lastFailure;
  }

  long failures(Failure failure) {
    return failures.getOrDefault(failure, 0L);
  }

  long rejected(Rejection reason) {
    return rejected.getOrDefault(reason, 0L);
  }

  Map<String, Long> excluded() {
    return excluded;
  }
}
