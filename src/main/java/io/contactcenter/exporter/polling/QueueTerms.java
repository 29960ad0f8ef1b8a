package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.Derivation;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the directory and {@code service_levels} of one source say of its queues. Immutable.
 *
 * @param judges of queues with which media the service level is made here
 * @param unshown what rows say for the service level only
 */
record QueueTerms(
    String sourceName,
    ServiceLevels levels,
    Directory directory,
    Source source,
    Predicate<String> judges,
    Set<Measure> unshown)
    implements Derivation {
  /** The terms of an interval whose service level cannot be had. */
  private static final String NONE = "none";

  private static final String WITHIN = " within ";

  QueueTerms(String sourceName, ServiceLevels levels, Directory directory, Source source) {
    this(sourceName, levels, directory, source, media -> true, Set.of());
  }

  /** The same for the rows of {@code report}. */
  QueueTerms of(Report report) {
    Set<Measure> unfed = new HashSet<>(Entity.QUEUE.measures());
    unfed.removeAll(report.feeds().getOrDefault(Entity.QUEUE, Set.of()));
    return new QueueTerms(sourceName, levels, directory, source, report.judges(), unfed);
  }

  /** The formula, and the threshold that is counted with where it is not the vendor's own. */
  @Override
  public @Nullable String terms(Key key, List<String> description) {
    if (key.entity() != Entity.QUEUE) {
      return null;
    }
    String queue = key.ids().get(0);
    String name = description.get(0);
    if (thresholdUnavailable(queue, name) || !judges.test(description.get(1))) {
      return NONE;
    }
    String formula = resolve(queue, name).formula().id();
    return recounted(queue, name).map(threshold -> formula + WITHIN + threshold).orElse(formula);
  }

  @Override
  public void derive(Key key, @Nullable String terms, long[] values) {
    if (terms == null) {
      return;
    }
    if (terms.equals(NONE)) {
      values[QueueMeasure.SERVICE_LEVEL_MET.slot()] = Measure.ABSENT;
      values[QueueMeasure.SERVICE_LEVEL_ELIGIBLE.slot()] = Measure.ABSENT;
    } else {
      String formula = terms.split(WITHIN, 2)[0];
      Formula.valueOf(formula.toUpperCase(Locale.ROOT)).fill(values);
    }
    unshown.forEach(measure -> values[measure.slot()] = Measure.ABSENT);
  }

  /** The threshold in {@code terms} as they were remembered with an interval. */
  static Optional<Duration> thresholdIn(String terms) {
    int at = terms.indexOf(WITHIN);
    return at < 0
        ? Optional.empty()
        : Optional.of(Duration.parse(terms.substring(at + WITHIN.length())));
  }

  @Override
  public List<String> describe(Key key, List<String> said, boolean renamed, List<String> last) {
    return Descriptions.of(directory, key, said, renamed, last);
  }

  /** The service level of a queue that is shown under {@code name}. */
  ServiceLevels.Resolved resolve(String queue, String name) {
    return levels.resolve(sourceName, queue, name);
  }

  String group(String queue) {
    return queue(queue).map(Directory.Queue::group).orElse("");
  }

  /** The threshold that a queue, shown under {@code name}, is counted with. */
  Optional<Duration> threshold(String queue, String name) {
    return recounted(queue, name).or(() -> vendors(queue));
  }

  /**
   * Whether a threshold is configured that is not the vendor's and that its figures cannot be
   * recounted for. The queue is shown under {@code name}.
   */
  boolean thresholdUnavailable(String queue, String name) {
    Optional<Duration> configured = resolve(queue, name).threshold();
    return configured.isPresent()
        && !configured.equals(vendors(queue))
        && recounted(queue, name).isEmpty();
  }

  private Optional<Duration> recounted(String queue, String name) {
    return resolve(queue, name).threshold().filter(threshold -> source.recounts(queue, threshold));
  }

  private Optional<Duration> vendors(String queue) {
    return queue(queue).flatMap(Directory.Queue::threshold);
  }

  private Optional<Directory.Queue> queue(String id) {
    return Optional.ofNullable(directory.queues().get(id));
  }
}
