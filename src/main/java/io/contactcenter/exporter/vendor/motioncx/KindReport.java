package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.metric.Entity;
import io.contactcenter.exporter.metric.InteractionKindMeasure;
import io.contactcenter.exporter.metric.InteractionMeasure;
import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.motioncx.MotionCxSettings.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All interactions, by media and direction: what became of them, how long they took. */
final class KindReport implements InteractionReport {
  static final String NAME = "interactions";

  private final Report report;

  KindReport(Mode mode, Duration longestWindow) {
    Map<Entity, Set<Measure>> feeds = new HashMap<>();
    feeds.put(Entity.INTERACTIONS, Set.of(InteractionMeasure.ENDED));
    feeds.put(
        Entity.INTERACTION_KIND,
        Set.of(InteractionKindMeasure.FIRST_RESPONSES, InteractionKindMeasure.FIRST_RESPONSE_TIME));
    if (mode == Mode.DETAILS) {
      for (Entity entity :
          List.of(Entity.INTERACTION_DURATION, Entity.INTERACTION_SEGMENT_DURATION)) {
        feeds.put(entity, QueueReport.buckets(entity));
      }
    }
    this.report = new Report(NAME, feeds, longestWindow);
  }

  @Override
  public Report report() {
    return report;
  }

  @Override
  public void add(Portion portion, Thresholds thresholds, Sheet sheet) {
    String media = Media.of(portion.channel());
    String direction = portion.outbound() ? "outbound" : "inbound";
    Instant at = portion.at();
    sheet.add(
        Key.of(Entity.INTERACTIONS, media, direction, outcome(portion)),
        at,
        InteractionMeasure.ENDED,
        portion.contacts());
    if (!media.equals(Media.VOICE)) {
      // Nobody answers a call in writing.
      Key kind = Key.of(Entity.INTERACTION_KIND, media, direction);
      sheet.add(kind, at, InteractionKindMeasure.FIRST_RESPONSES, portion.responses());
      sheet.add(
          kind,
          at,
          InteractionKindMeasure.FIRST_RESPONSE_TIME,
          Math.max(0, portion.responseTime()));
    }
    if (portion.single()) {
      sheet.observe(Key.of(Entity.INTERACTION_DURATION, media, direction), at, portion.lasted());
      sheet.observe(
          Key.of(Entity.INTERACTION_SEGMENT_DURATION, media, direction), at, portion.handled());
    }
  }

  private static String outcome(Portion portion) {
    if (!portion.judged()) {
      return "unknown";
    }
    if (portion.isAnswered()) {
      return "answered";
    }
    return portion.isAbandoned() ? "abandoned" : "other";
  }

  @Override
  public List<Key> keys(Version.Verdict.Rejected rejected) {
    return List.of();
  }

  @Override
  public List<String> said(Key key) {
    return List.of();
  }
}
