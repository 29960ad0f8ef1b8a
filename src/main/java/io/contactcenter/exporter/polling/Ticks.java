package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.interval.BusinessDay;
import java.time.Duration;
import java.time.Instant;

/**
 * When polls are due: every {@code every} from the start of the business day, each {@code delay}
 * later, so that a poll meets a new interval as soon as the vendor may be asked for it. Vendor's
 * time.
 */
record Ticks(BusinessDay businessDay, Duration every, Duration delay) {
  /** The first tick after {@code now}. */
  Instant after(Instant now) {
    BusinessDay.Day day = businessDay.dayOf(now.minus(delay));
    Instant first = day.start().plus(delay);
    long passed = Duration.between(first, now).dividedBy(every);
    Instant next = first.plus(every.multipliedBy(passed + 1));
    Instant nextDay = day.end().plus(delay);
    return next.isBefore(nextDay) ? next : nextDay;
  }
}
