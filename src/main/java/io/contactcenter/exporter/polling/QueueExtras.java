package io.contactcenter.exporter.polling;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.ledger.EntityView;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueFamilies;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is exposed of queues beside the shapes of their measures. */
final class QueueExtras {
  private static final String THRESHOLD = "threshold";

  private QueueExtras() {}

  /** Adds everything of {@code queues} to {@code blocks}; {@code now} is the vendor's time. */
  static void add(SourceRun source, List<EntityView> queues, Instant now, FamilyBlocks blocks) {
    QueueTerms terms = source.terms();
    for (EntityView view : queues) {
      Optional<List<String>> described = view.description();
      if (described.isEmpty()) {
        continue;
      }
      String queue = view.key().ids().get(0);
      List<String> description = described.get();
      List<String> labels = EntityBlocks.labelValues(source, view.key(), description);
      ServiceLevels.Resolved resolved = terms.resolve(queue, description.get(0));
      Optional<String> unavailable = unavailable(terms, view, description.get(0), resolved);
      view.interval()
          .ifPresent(
              values -> {
                blocks.add(QueueFamilies.INTERVAL_UNRESOLVED, labels, unresolved(values));
                blocks.add(QueueFamilies.INTERVAL_SERVICE_LEVEL, labels, ratio(values));
              });
      view.today()
          .ifPresent(
              values -> blocks.add(QueueFamilies.TODAY_SERVICE_LEVEL, labels, ratio(values)));
      // For another threshold there is no service level; for a formula that lacks a count the
      // threshold of the other counts still holds.
      boolean judged = !unavailable.equals(Optional.of(THRESHOLD));
      resolved
          .target()
          .filter(target -> judged)
          .ifPresent(
              target ->
                  blocks.add(
                      QueueFamilies.SERVICE_LEVEL_TARGET,
                      labels,
                      Double.doubleToRawLongBits(target)));
      if (unavailable.isPresent()) {
        List<String> withReason = new ArrayList<>(labels);
        withReason.add(unavailable.get());
        blocks.add(QueueFamilies.SERVICE_LEVEL_UNAVAILABLE, withReason, 1);
      }
      terms
          .threshold(queue, description.get(0))
          .filter(threshold -> judged)
          .map(Duration::toNanos)
          .ifPresent(
              nanos -> blocks.add(QueueFamilies.SERVICE_LEVEL_THRESHOLD, labels, nanos / 1_000));
      resolved
          .openingHours()
          .ifPresent(
              hours ->
                  blocks.add(
                      QueueFamilies.OPEN, labels, hours.isOpen(now, source.config.zone()) ? 1 : 0));
      if (source.introduced()) {
        List<String> info = new ArrayList<>(List.of(source.config.name(), queue));
        info.add(description.get(0));
        info.add(terms.group(queue));
        info.add(description.get(1));
        info.add(unavailable.isPresent() ? "" : resolved.formula().id());
        blocks.add(QueueFamilies.INFO, info, 1);
      }
    }
  }

  /** Met by eligible, absent where nothing is eligible. */
  static long ratio(long[] values) {
    long met = value(values, QueueMeasure.SERVICE_LEVEL_MET);
    long eligible = value(values, QueueMeasure.SERVICE_LEVEL_ELIGIBLE);
    return met == ABSENT || eligible == ABSENT || eligible == 0
        ? ABSENT
        : Double.doubleToRawLongBits((double) met / eligible);
  }

  private static long unresolved(long[] values) {
    long offered = value(values, QueueMeasure.OFFERED);
    long answered = value(values, QueueMeasure.ANSWERED);
    long abandoned = value(values, QueueMeasure.ABANDONED);
    if (offered == ABSENT || answered == ABSENT || abandoned == ABSENT) {
      return ABSENT;
    }
    long gone =
        Math.max(0, value(values, QueueMeasure.OVERFLOW_OUT))
            + Math.max(0, value(values, QueueMeasure.VOICEMAIL));
    return Math.max(0, offered - answered - abandoned - gone);
  }

  /** Why the configured service level of a queue cannot be had, if so. */
  private static Optional<String> unavailable(
      QueueTerms terms, EntityView view, String name, ServiceLevels.Resolved resolved) {
    if (terms.thresholdUnavailable(view.key().ids().get(0), name)) {
      return Optional.of(THRESHOLD);
    }
    Formula formula = resolved.formula();
    return view.interval()
        .filter(
            values -> formula.needs().stream().anyMatch(needed -> value(values, needed) == ABSENT))
        .map(values -> "formula");
  }

  static long value(long[] values, Measure measure) {
    return values[measure.slot()];
  }
}
