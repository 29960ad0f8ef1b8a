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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the directory and {@code service_levels} of one source say of its queues. Immutable. */
record QueueTerms(String source, ServiceLevels levels, Directory directory) implements Derivation {
  /** Of a queue that the directory does not know. */
  private static final String UNKNOWN_MEDIA = "other";

  /** The terms of an interval whose service level cannot be had. */
  private static final String NONE = "none";

  @Override
  public @Nullable String terms(Key key, List<String> description) {
    if (key.entity() != Entity.QUEUE) {
      return null;
    }
    String queue = key.ids().get(0);
    String name = description.get(0);
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
  public List<String> describe(Key key, String name, boolean renamed, List<String> last) {
    String called = renamed || !unanswered() ? "" : label(last, 0);
    return switch (key.entity()) {
      case QUEUE ->
          List.of(queueName(key.ids().get(0), called, name), media(key.ids().get(0), last));
      case AGENT_QUEUE -> List.of(queueName(key.ids().get(1), called, name));
      case AGENT, TEAM -> List.of();
    };
  }

  /** The service level of a queue that is shown under {@code name}. */
  ServiceLevels.Resolved resolve(String queue, String name) {
    return levels.resolve(source, queue, name);
  }

  /**
   * The directory's name, else what it was {@code called} while the directory does not answer, else
   * the rows' name, else the id.
   */
  private String queueName(String queue, String called, String name) {
    return Stream.of(queue(queue).map(Directory.Queue::name).orElse(""), called, name)
        .filter(known -> !known.isEmpty())
        .findFirst()
        .orElse(queue);
  }

  /**
   * The directory's media, else what it was {@code last}: a queue that is deleted stays what it
   * was.
   */
  private String media(String queue, List<String> last) {
    return Stream.of(queue(queue).map(Directory.Queue::media).orElse(""), label(last, 1))
        .filter(known -> !known.isEmpty())
        .findFirst()
        .orElse(UNKNOWN_MEDIA);
  }

  private boolean unanswered() {
    return directory.lacking().contains(Directory.Part.QUEUES);
  }

  private static String label(List<String> last, int label) {
    return last.isEmpty() ? "" : last.get(label);
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
   * The queue is shown under {@code name}.
   */
  boolean thresholdUnavailable(String queue, String name) {
    Optional<Duration> configured = resolve(queue, name).threshold();
    return configured.isPresent() && !configured.equals(threshold(queue));
  }

  private Optional<Directory.Queue> queue(String id) {
    return Optional.ofNullable(directory.queues().get(id));
  }
}
