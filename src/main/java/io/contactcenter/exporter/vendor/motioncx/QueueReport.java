package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import io.contactcenter.exporter.vendor.row.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Queues: contacts that waited in them; with rows at hand, histograms too. */
final class QueueReport implements InteractionReport {
  static final String NAME = "queue";

  private static final List<String> OUTCOMES = List.of("answered", "abandoned");
  private static final List<Entity> WAITS = List.of(Entity.QUEUE_WAIT, Entity.QUEUE_OFFLINE_WAIT);
  private static final List<Entity> TIMES =
      List.of(Entity.QUEUE_TALK_TIME, Entity.QUEUE_HANDLE_TIME);

  private final Report report;
  private final QueueSums sums;
  private final Tenant tenant;
  private final Kept kept;

  QueueReport(MotionCxSettings settings, Tenant tenant, Kept kept, Duration longestWindow) {
    this.report = new Report(NAME, feeds(settings.mode()), longestWindow);
    this.sums = new QueueSums(settings, tenant, true);
    this.tenant = tenant;
    this.kept = kept;
  }

  private static Map<Entity, Set<Measure>> feeds(Mode mode) {
    Map<Entity, Set<Measure>> feeds = new HashMap<>();
    feeds.put(Entity.QUEUE, QueueSums.measures(mode));
    if (mode == Mode.DETAILS) {
      WAITS.forEach(entity -> feeds.put(entity, buckets(entity)));
      TIMES.forEach(entity -> feeds.put(entity, buckets(entity)));
    }
    return feeds;
  }

  /** All of a histogram. */
  static Set<Measure> buckets(Entity entity) {
    return Set.copyOf(entity.measures());
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public void add(Portion portion, Thresholds thresholds, Sheet sheet) {
    if (!portion.ofQueue()) {
      return;
    }
    String queue = portion.queue();
    Instant at = portion.at();
    String name = Tenant.shownAs(queue, kept);
    sums.add(portion, Key.of(Entity.QUEUE, queue), thresholds.of(queue, name, at), sheet);
    if (!portion.single()) {
      return;
    }
    outcome(portion)
        .ifPresent(
            outcome -> sheet.observe(Key.of(wait(portion), queue, outcome), at, portion.waited()));
    if (portion.isAnswered()) {
      sheet.observe(Key.of(Entity.QUEUE_TALK_TIME, queue), at, portion.conversation());
      sheet.observe(Key.of(Entity.QUEUE_HANDLE_TIME, queue), at, portion.handled());
    }
  }

  private static Optional<String> outcome(Portion portion) {
    if (portion.isAnswered()) {
      return Optional.of(OUTCOMES.get(0));
    }
    return portion.isAbandoned() ? Optional.of(OUTCOMES.get(1)) : Optional.empty();
  }

  // Whoever writes an e-mail does not wait at the screen.
  private static Entity wait(Portion portion) {
    return Media.of(portion.channel()).equals(Media.EMAIL)
        ? Entity.QUEUE_OFFLINE_WAIT
        : Entity.QUEUE_WAIT;
  }

  @Override
  public List<Key> keys(Version.Verdict.Rejected rejected) {
    String queue = rejected.queue();
    if (queue.isEmpty()) {
      return List.of();
    }
    List<Key> keys = new ArrayList<>();
    keys.add(Key.of(Entity.QUEUE, queue));
    for (String outcome : OUTCOMES) {
      WAITS.forEach(entity -> keys.add(Key.of(entity, queue, outcome)));
    }
    TIMES.forEach(entity -> keys.add(Key.of(entity, queue)));
    return keys;
  }

  @Override
  public List<String> said(Key key) {
    return List.of("", tenant.media(key.ids().get(0)));
  }
}
