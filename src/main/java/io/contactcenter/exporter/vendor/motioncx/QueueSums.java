package io.contactcenter.exporter.vendor.motioncx;

import static io.contactcenter.exporter.metric.Measure.ABSENT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_SHORT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.ABANDONED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.ANSWERED_WITHIN_THRESHOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.HOLD;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ABANDONED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.LONGEST_ANSWERED_WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.OFFERED;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_ELIGIBLE;
import static io.contactcenter.exporter.metric.QueueMeasure.SERVICE_LEVEL_MET;
import static io.contactcenter.exporter.metric.QueueMeasure.TALK;
import static io.contactcenter.exporter.metric.QueueMeasure.WAIT;
import static io.contactcenter.exporter.metric.QueueMeasure.WRAP_UP;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The measures of a queue, or of a channel, of the contacts that waited in queues. */
final class QueueSums {
  private static final Set<QueueMeasure> OF_ROWS_ONLY =
      EnumSet.of(ABANDONED_SHORT, ABANDONED_WITHIN_THRESHOLD);

  private final MotionCxSettings settings;
  private final Tenant tenant;
  private final boolean ofOneQueue;

  /**
   * @param ofOneQueue whether one contact without a threshold leaves nobody to say how many were
   *     within it; in a channel's sum those of queues without one count as none instead
   */
  QueueSums(MotionCxSettings settings, Tenant tenant, boolean ofOneQueue) {
    this.settings = settings;
    this.tenant = tenant;
    this.ofOneQueue = ofOneQueue;
  }

  /** What can be had: sums that the vendor makes know nothing of single waits. */
  static Set<Measure> measures(Mode mode) {
    Set<QueueMeasure> all =
        EnumSet.of(
            OFFERED,
            ANSWERED,
            ANSWERED_WITHIN_THRESHOLD,
            ABANDONED,
            ABANDONED_SHORT,
            ABANDONED_WITHIN_THRESHOLD,
            WAIT,
            ANSWERED_WAIT,
            ABANDONED_WAIT,
            TALK,
            HOLD,
            WRAP_UP,
            LONGEST_ANSWERED_WAIT,
            LONGEST_ABANDONED_WAIT,
            SERVICE_LEVEL_MET,
            SERVICE_LEVEL_ELIGIBLE);
    if (mode == Mode.AGGREGATES) {
      all.removeAll(OF_ROWS_ONLY);
    }
    return Set.copyOf(all);
  }

  /** Adds {@code portion} to the figures of {@code key}. */
  void add(Portion portion, Key key, Optional<Duration> configured, Sheet sheet) {
    Instant at = portion.at();
    sheet.add(key, at, OFFERED, portion.contacts());
    sheet.add(key, at, ANSWERED, portion.answered());
    sheet.add(key, at, ABANDONED, portion.abandoned());
    sheet.add(key, at, SERVICE_LEVEL_ELIGIBLE, portion.eligible());
    sheet.add(key, at, SERVICE_LEVEL_MET, met(portion, configured));
    waits(portion, key, sheet);
    within(portion, key, configured, sheet);
    work(portion, key, sheet);
  }

  private static void waits(Portion portion, Key key, Sheet sheet) {
    Instant at = portion.at();
    sheet.add(key, at, WAIT, Math.max(0, portion.waited()));
    sheet.add(key, at, ANSWERED_WAIT, portion.isAnswered() ? Math.max(0, portion.waited()) : 0);
    sheet.add(key, at, ABANDONED_WAIT, portion.isAbandoned() ? Math.max(0, portion.waited()) : 0);
    if (portion.isAnswered()) {
      sheet.add(key, at, LONGEST_ANSWERED_WAIT, portion.longestWait());
    } else if (portion.isAbandoned()) {
      sheet.add(key, at, LONGEST_ABANDONED_WAIT, portion.longestWait());
    }
  }

  // The vendor's own count holds for the vendor's threshold; for another one, those that count for
  // a service level at all are counted again.
  private static long met(Portion portion, Optional<Duration> configured) {
    if (configured.isEmpty() || !portion.single() || portion.eligible() == ABSENT) {
      return portion.met();
    }
    boolean counts = portion.eligible() > 0 && portion.isAnswered();
    return counts && waitedAtMost(portion, configured.get()) ? 1 : 0;
  }

  private void within(Portion portion, Key key, Optional<Duration> configured, Sheet sheet) {
    Instant at = portion.at();
    Optional<Duration> recounted = configured.filter(any -> portion.single());
    boolean none = recounted.isEmpty() && portion.thresholdSeconds() == 0;
    if (none || (recounted.isEmpty() && portion.isAnswered() && portion.met() == ABSENT)) {
      unknown(key, at, ANSWERED_WITHIN_THRESHOLD, sheet);
    } else {
      long met =
          recounted
              .map(threshold -> waitedAtMost(portion, threshold) ? 1L : 0L)
              .orElse(portion.met());
      sheet.add(key, at, ANSWERED_WITHIN_THRESHOLD, portion.isAnswered() ? met : 0);
    }
    if (!portion.single()) {
      return;
    }
    sheet.add(key, at, ABANDONED_SHORT, portion.isAbandoned() && isShort(portion) ? 1 : 0);
    Optional<Duration> threshold = recounted.or(() -> threshold(portion));
    boolean untold = threshold.isEmpty() || portion.waited() == ABSENT;
    if (none || (portion.isAbandoned() && untold)) {
      unknown(key, at, ABANDONED_WITHIN_THRESHOLD, sheet);
    } else {
      boolean early = portion.isAbandoned() && waitedAtMost(portion, threshold.orElseThrow());
      sheet.add(key, at, ABANDONED_WITHIN_THRESHOLD, early ? 1 : 0);
    }
  }

  private void unknown(Key key, Instant at, QueueMeasure measure, Sheet sheet) {
    if (ofOneQueue) {
      sheet.blank(key, at, measure);
    } else {
      sheet.add(key, at, measure, 0);
    }
  }

  private static Optional<Duration> threshold(Portion portion) {
    return portion.thresholdSeconds() > 0
        ? Optional.of(Duration.ofSeconds(portion.thresholdSeconds()))
        : Optional.empty();
  }

  private boolean isShort(Portion portion) {
    return portion.waited() != ABSENT
        && portion.waited() < settings.shortAbandon().toNanos() / 1_000;
  }

  private static boolean waitedAtMost(Portion portion, Duration threshold) {
    return portion.waited() != ABSENT && portion.waited() <= threshold.toNanos() / 1_000;
  }

  // What nobody answered has no talk. Hold is the phone's; wrap-up is in newer rows only.
  private void work(Portion portion, Key key, Sheet sheet) {
    Instant at = portion.at();
    if (!portion.isAnswered()) {
      sheet.add(key, at, TALK, 0);
    }
    if (Media.of(portion.channel()).equals(Media.VOICE)) {
      sheet.add(key, at, HOLD, portion.isAnswered() ? portion.held() : Math.max(0, portion.held()));
    } else {
      sheet.add(key, at, HOLD, portion.held());
    }
    if (tenant.knowsWrapUp()) {
      sheet.add(key, at, WRAP_UP, 0);
    }
    sheet.add(key, at, TALK, portion.conversation());
    sheet.add(key, at, WRAP_UP, portion.wrappedUp());
  }
}
