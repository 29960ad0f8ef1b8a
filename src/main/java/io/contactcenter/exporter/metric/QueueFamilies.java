package io.contactcenter.exporter.metric;

import java.util.ArrayList;
import java.util.List;

/** What is exposed of a queue beside the shapes of its measures. */
public final class QueueFamilies {
  public static final Family INTERVAL_UNRESOLVED =
      gauge(
          "interval_unresolved",
          Unit.COUNT,
          "Contacts offered during the newest complete interval that were not yet answered,"
              + " abandoned, overflowed or left in voicemail when it ended.");

  public static final Family INTERVAL_SERVICE_LEVEL =
      gauge(
          "interval_service_level_ratio",
          Unit.RATIO,
          "Service level of the newest complete interval by the queue's formula.");

  public static final Family TODAY_SERVICE_LEVEL =
      gauge(
          "today_service_level_ratio",
          Unit.RATIO,
          "Service level of the business day so far by the queue's formula.");

  public static final Family SERVICE_LEVEL_TARGET =
      gauge(
          "service_level_target_ratio",
          Unit.RATIO,
          "Service level that the queue is configured to reach.");

  public static final Family SERVICE_LEVEL_THRESHOLD =
      gauge(
          "service_level_threshold_seconds",
          Unit.SECONDS,
          "Wait within which a contact counts as answered in time: the threshold that the counts"
              + " were made with.");

  /** Always 1; {@code reason} says what cannot be had. */
  public static final Family SERVICE_LEVEL_UNAVAILABLE =
      gauge(
          "service_level_unavailable",
          Unit.INFO,
          "Always 1 where a configured service level cannot be had; the reason says why.",
          "reason");

  public static final Family OPEN =
      gauge(
          "open",
          Unit.COUNT,
          "Whether the queue is within its configured opening hours: 1 if open, 0 if closed.");

  public static final Family INFO =
      new Family(
          "contactcenter_queue_info",
          Kind.GAUGE,
          Unit.INFO,
          List.of("source", "queue", "queue_name", "queue_group", "media", "formula"),
          "Always 1; the labels describe the queue and the formula of its service level.",
          Family.Group.ENTITY);

  static final List<Family> ALL =
      List.of(
          INTERVAL_UNRESOLVED,
          INTERVAL_SERVICE_LEVEL,
          TODAY_SERVICE_LEVEL,
          SERVICE_LEVEL_TARGET,
          SERVICE_LEVEL_THRESHOLD,
          SERVICE_LEVEL_UNAVAILABLE,
          OPEN,
          INFO);

  private QueueFamilies() {}

  private static Family gauge(String name, Unit unit, String help, String... moreLabels) {
    List<String> labels = new ArrayList<>(ShapeFamilies.labels(Entity.QUEUE));
    labels.addAll(List.of(moreLabels));
    return new Family(
        "contactcenter_queue_" + name, Kind.GAUGE, unit, labels, help, Family.Group.ENTITY);
  }
}
