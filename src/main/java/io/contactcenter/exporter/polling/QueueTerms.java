package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.Derivation;
import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.metric.QueueMeasure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.servicelevel.Formula;
import io.contactcenter.exporter.servicelevel.ServiceLevels;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory and {@code service_levels} of one source say of its queues. Immutable. */
record QueueTerms(String source, ServiceLevels levels, Directory directory) implements Derivation {
  /** Of a queue that the directory does not know. */
  private static final String UNKNOWN_MEDIA = "other";

  /** The terms of an interval whose service level cannot be had. */
  private static final String NONE = "none";

  @Override
  public @Nullable String terms(Key key, String name) {
    if (key.entity() != Entity.QUEUE) {
      return null;
    }
    String queue = key.ids().get(0);
    return thresholdUnavailable(queue, name) ? NONE : resolve(queue, name).formula().id();
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
      Formula.valueOf(terms.toUpperCase(Locale.ROOT)).fill(values);
    }
  }

  @Override
  public List<String> describe(Key key, String name) {
    return switch (key.entity()) {
      case QUEUE -> List.of(queueName(key.ids().get(0), name), media(key.ids().get(0)));
      case AGENT_QUEUE -> List.of(queueName(key.ids().get(1), name));
      case AGENT, TEAM -> List.of();
    };
  }

  ServiceLevels.Resolved resolve(String queue, String name) {
    return levels.resolve(source, queue, queueName(queue, name));
  }

  /** The directory's name, else the rows', else the id. */
  String queueName(String queue, String name) {
    String known = queue(queue).map(Directory.Queue::name).orElse("");
    return !known.isEmpty() ? known : name.isEmpty() ? queue : name;
  }

  String media(String queue) {
    return queue(queue).map(Directory.Queue::media).filter(m -> !m.isEmpty()).orElse(UNKNOWN_MEDIA);
  }

  String group(String queue) {
    return queue(queue).map(Directory.Queue::group).orElse("");
  }

  /** The threshold that the vendor counts the queue with. */
  Optional<Duration> threshold(String queue) {
    return queue(queue).flatMap(Directory.Queue::threshold);
  }

  /**
   * Whether a threshold is configured that is not the vendor's: its aggregates cannot be recounted.
   */
  boolean thresholdUnavailable(String queue, String name) {
    Optional<Duration> configured = resolve(queue, name).threshold();
    return configured.isPresent() && !configured.equals(threshold(queue));
  }

  private Optional<Directory.Queue> queue(String id) {
    return Optional.ofNullable(directory.queues().get(id));
  }
}
