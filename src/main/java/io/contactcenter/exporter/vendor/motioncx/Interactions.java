package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.interval.Interval;
import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import io.contactcenter.exporter.vendor.motioncx.Version.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The interactions of a window, asked for once for all reports that are made of them: the answer to
 * one report is kept for the others, which ask for the same intervals in the same minute. Used by
 * one thread at a time.
 */
final class Interactions {
  // A report that comes later is given a new answer. Counted from the end of the reading: where the
  // limit makes that long, it would else be over before the next report could have any of it.
  private static final Duration FRESH = Duration.ofSeconds(50);

  private final Calls calls;
  private final Api api;
  private final SourceConfig config;
  private final MotionCxSettings settings;
  private final SourceContext context;
  private final boolean queuedInboundOnly;
  private final boolean byAgent;
  private final Set<String> given = new HashSet<>();
  private Optional<Reading> kept = Optional.empty();

  /**
   * @param queuedInboundOnly whether no report needs other rows
   * @param byAgent whether a report needs to know whose they were
   */
  Interactions(
      Calls calls,
      Api api,
      SourceConfig config,
      MotionCxSettings settings,
      SourceContext context,
      boolean queuedInboundOnly,
      boolean byAgent) {
    this.calls = calls;
    this.api = api;
    this.config = config;
    this.settings = settings;
    this.context = context;
    this.queuedInboundOnly = queuedInboundOnly;
    this.byAgent = byAgent;
  }

  /** What the vendor says of {@code window}, to {@code report}, which is given nothing twice. */
  Reading of(Window window, String report) throws VendorException, InterruptedException {
    Optional<Reading> usable =
        kept.filter(reading -> reading.covers(window) && !given.contains(report))
            .filter(reading -> isFresh(reading, window));
    if (usable.isPresent()) {
      given.add(report);
      return usable.get();
    }
    kept = Optional.empty();
    given.clear();
    Instant asked = context.vendorClock().now();
    Collection<Verdict> answer = ask(window);
    Reading reading = Reading.of(window, asked, context.clock().nanoTime(), answer);
    kept = Optional.of(reading);
    given.add(report);
    return reading;
  }

  private Collection<Verdict> ask(Window window) throws VendorException, InterruptedException {
    if (settings.mode() == Mode.DETAILS) {
      return new Pages(calls, api, settings, queuedInboundOnly).read(window);
    }
    return calls.call(
        new AggregatesCall<>(
            api,
            Budget.Group.REPORT,
            queuedInboundOnly,
            body -> DetailsCall.range(body, window),
            AggregateRow.groups(byAgent),
            AggregateRow.COLUMNS,
            AggregateRow::read));
  }

  // An answer from before the moment from which an interval stays as it is read must not be taken
  // for one from after it.
  private boolean isFresh(Reading reading, Window window) {
    long age = context.clock().nanoTime() - reading.readNanos();
    Instant now = context.vendorClock().now();
    return age < FRESH.toNanos()
        && window.intervals().stream()
            .noneMatch(interval -> settlesBetween(interval, reading, now));
  }

  private boolean settlesBetween(Interval interval, Reading reading, Instant now) {
    Instant settles = interval.end().plus(config.availabilityDelay()).plus(config.settle());
    // Its clock is known to the second. The first poll that may settle it comes two seconds later,
    // and what that reads must do for all reports.
    Instant before = reading.asked().minusSeconds(1);
    return settles.isAfter(before) && !settles.isAfter(now.plusSeconds(1));
  }
}
