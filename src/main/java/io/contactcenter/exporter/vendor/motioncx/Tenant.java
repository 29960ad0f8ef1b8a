package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.Items;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rows have shown of a tenant so far and no look-up says. Used by one thread at a time. */
final class Tenant {
  private static final Set<String> WRITTEN = Set.of(Media.CHAT, Media.EMAIL, Media.SMS);

  private record Threshold(Instant at, long seconds) {}

  private final Map<String, Set<String>> mediaOfQueues = new TreeMap<>();
  private final Map<String, Threshold> thresholds = new TreeMap<>();
  private boolean wrapUp;

  /** Learns from rows that were read. */
  void meet(Reading reading) {
    for (Portion portion : reading.portions()) {
      wrapUp |= portion.wrappedUp() != Measure.ABSENT;
      if (portion.ofQueue()) {
        meet(portion.queue(), portion.channel());
        meet(portion.queue(), portion.at(), portion.thresholdSeconds());
      }
    }
  }

  /** A queue had a contact over a channel. */
  void meet(String queue, int channel) {
    if (mediaOfQueues.size() < Items.MOST || mediaOfQueues.containsKey(queue)) {
      mediaOfQueues.computeIfAbsent(queue, any -> new TreeSet<>()).add(Media.of(channel));
    }
  }

  /**
   * A contact of a queue was judged by a threshold; 0 is none.
   *
   * @param at when it ended
   */
  void meet(String queue, Instant at, long seconds) {
    if (seconds != Measure.ABSENT && mediaOfQueues.containsKey(queue)) {
      thresholds.merge(
          queue,
          new Threshold(at, seconds),
          (one, other) -> other.at().isBefore(one.at()) ? one : other);
    }
  }

  /** The service level threshold of the queue's latest contact. */
  Optional<Duration> threshold(String queue) {
    return Optional.ofNullable(thresholds.get(queue))
        .filter(threshold -> threshold.seconds() > 0)
        .map(threshold -> Duration.ofSeconds(threshold.seconds()));
  }

  /** The name under which a queue is shown; rows do not say it. */
  static String shownAs(String queue, Kept kept) {
    return kept.queue(queue)
        .map(Directory.Queue::name)
        .filter(name -> !name.isEmpty())
        .orElse(queue);
  }

  /**
   * The queue's media; empty where nothing was met. One of several written ones is digital, and
   * stays so.
   */
  String media(String queue) {
    Set<String> all = mediaOfQueues.getOrDefault(queue, Set.of());
    if (all.size() <= 1) {
      return all.stream().findFirst().orElse("");
    }
    return WRITTEN.containsAll(all) ? Media.DIGITAL : Media.OTHER;
  }

  /** The queues that had a contact. */
  Set<String> queues() {
    return mediaOfQueues.keySet();
  }

  /** A row knew wrap-up. */
  void meetWrapUp() {
    wrapUp = true;
  }

  /** Whether rows know wrap-up; older ones do not. */
  boolean knowsWrapUp() {
    return wrapUp;
  }
}
