package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.servicelevel.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changes in a snapshot by time alone: ends of holds, data that becomes too old, queues that
 * open and close.
 */
final class TimedEvents {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private TimedEvents() {}

  /**
   * What a snapshot shows that time changes, whichever way the clock is moved.
   *
   * @param is whether the newest intervals are still shown, and which queues are open
   * @param minutesAhead how far the vendors' clocks are ahead of ours, by which moments of the
   *     vendors' time are shown
   */
  record Shown(List<Boolean> is, List<Long> minutesAhead) {
    static final Shown NOTHING = new Shown(List.of(), List.of());
  }

  static Shown shown(List<SourceRun> sources) {
    Shown shown = new Shown(new ArrayList<>(), new ArrayList<>());
    for (SourceRun source : sources) {
      Instant now = source.vendorClock.now();
      source.reports.forEach(report -> shown.is.add(report.ledger.newest(now).isPresent()));
      source.openingHours().forEach(hours -> shown.is.add(hours.isOpen(now, source.config.zone())));
      shown.minutesAhead.add(source.vendorClock.offset().toMinutes());
    }
    return shown;
  }

  /** How long after {@code now}, in monotonic nanoseconds, to look again; a minute at the most. */
  static Duration untilNext(List<SourceRun> sources, long now) {
    Duration next = LONGEST_WAIT;
    for (SourceRun source : sources) {
      Instant vendorNow = source.vendorClock.now();
      for (ReportRun report : source.reports) {
        long hold = report.ledger.untilHoldEnds(now);
        if (hold != Long.MAX_VALUE) {
          next = shorter(next, Duration.ofNanos(hold));
        }
        next = shorter(next, expiry(report, vendorNow));
      }
      next = shorter(next, opening(source, vendorNow));
    }
    return next.isNegative() ? Duration.ZERO : next;
  }

  /** Until the newest interval becomes too old, or long if it has. */
  private static Duration expiry(ReportRun report, Instant now) {
    return report
        .ledger
        .newest(now)
        .flatMap(newest -> report.ledger.newestExpires())
        .map(at -> Duration.between(now, at).plusNanos(1))
        .orElse(LONGEST_WAIT);
  }

  private static Duration opening(SourceRun source, Instant now) {
    Duration next = LONGEST_WAIT;
    for (OpeningHours hours : source.openingHours()) {
      Optional<Instant> change = hours.nextChange(now, source.config.zone());
      if (change.isPresent()) {
        next = shorter(next, Duration.between(now, change.get()));
      }
    }
    return next;
  }

  static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
