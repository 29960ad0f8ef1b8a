package io.contactcenter.exporter.week;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How series are named, by the rules of docs/metrics.md. An item is a measure of an entity,
 * whatever the shape: {@code queue.offered{one,71}}, {@code
 * calls_by_direction.calls{one,user,5,inbound}}, {@code queue_wait_time.le_30.0{one,71,answered}}
 * for those above the edge before and up to this.
 */
final class Naming {
  private static final String PREFIX = "contactcenter_";
  private static final Pattern FULL =
      Pattern.compile(
          "(ring_group_member|ring_group|agent_queue|agent|queue|channel|team)"
              + "_(interval_|today_)?(.+)");
  private static final Pattern CALLS =
      Pattern.compile(
          "calls(_interval|_today)?(_by_(.+?))?(_seconds|_queue_opportunities)?(_total)?");
  private static final Pattern HISTOGRAM =
      Pattern.compile(
          "(queue_(?:offline_)?wait_time|queue_(?:talk|handle)_time|interaction_(?:segment_)?duration)"
              + "_seconds_(bucket|sum|count)");
  private static final Map<String, Name> COUNTERS =
      Map.of(
          "interactions_total",
          total("interactions", "ended"),
          "interaction_segments_total",
          total("interaction_segments", "ended"),
          "interactions_recorded_total",
          total("interaction_kind", "recorded"),
          "interactions_transcribed_total",
          total("interaction_kind", "transcribed"),
          "interaction_first_responses_total",
          total("interaction_kind", "first_responses"),
          "interaction_first_response_seconds_total",
          total("interaction_kind", "first_response_seconds"));
  private static final Map<String, List<String>> IDS = new HashMap<>();

  static {
    IDS.put("queue", List.of("queue"));
    IDS.put("channel", List.of("channel", "media"));
    IDS.put("agent", List.of("agent"));
    IDS.put("agent_queue", List.of("agent", "queue"));
    IDS.put("team", List.of("team"));
    IDS.put("ring_group", List.of("pbx", "ring_group"));
    IDS.put("ring_group_member", List.of("pbx", "ring_group", "agent"));
    IDS.put("interactions", List.of("media", "direction", "outcome"));
    IDS.put("interaction_segments", List.of("media", "direction", "segment_type", "disposition"));
    IDS.put("interaction_kind", List.of("media", "direction"));
    IDS.put("queue_wait_time", List.of("queue", "outcome"));
    IDS.put("queue_offline_wait_time", List.of("queue", "outcome"));
    IDS.put("queue_talk_time", List.of("queue"));
    IDS.put("queue_handle_time", List.of("queue"));
    IDS.put("interaction_duration", List.of("media", "direction"));
    IDS.put("interaction_segment_duration", List.of("media", "direction"));
  }

  /** The shapes of a figure, and everything else. */
  enum Shape {
    INTERVAL,
    TODAY,
    TOTAL,
    /** One bucket of a histogram: counts like a total, all up to its edge. */
    BUCKET,
    /** How many a histogram has counted. */
    COUNT,
    OTHER
  }

  /**
   * What a name says.
   *
   * @param entity empty of {@link Shape#OTHER}
   * @param figure the measure; of a bucket, what comes before its edge
   */
  record Name(Shape shape, String entity, String figure) {
    /** The item that a series of this name is of. */
    String item(Map<String, String> labels) {
      String edge = shape == Shape.BUCKET ? labels.get("le") : "";
      return Naming.item(
          entity + "." + figure + edge,
          labels.getOrDefault("source", ""),
          ids(entity).stream().map(labels::get).toArray());
    }

    boolean isGauge() {
      return shape == Shape.INTERVAL || shape == Shape.TODAY;
    }

    boolean isCounter() {
      return shape == Shape.TOTAL || shape == Shape.BUCKET;
    }
  }

  private static final Name OTHER = new Name(Shape.OTHER, "", "");

  private Naming() {}

  /** An item of one source. */
  static String item(String figure, String source, Object... ids) {
    return Stream.concat(Stream.of(source), Stream.of(ids).map(String::valueOf))
        .collect(Collectors.joining(",", figure + "{", "}"));
  }

  /** Whether an item is of microseconds, not counts. */
  static boolean isTime(String item) {
    return item.substring(0, item.indexOf('{')).endsWith("seconds");
  }

  /** Reads the name of a series, without labels. */
  static Name of(String series) {
    if (!series.startsWith(PREFIX)) {
      return OTHER;
    }
    String name = series.substring(PREFIX.length());
    Name counter = COUNTERS.get(name);
    if (counter != null) {
      return counter;
    }
    Matcher histogram = HISTOGRAM.matcher(name);
    if (histogram.matches()) {
      return histogram(histogram.group(1), histogram.group(2));
    }
    Matcher calls = CALLS.matcher(name);
    if (calls.matches()) {
      return calls(calls);
    }
    Matcher full = FULL.matcher(name);
    return full.matches() ? full(full.group(1), full.group(2), full.group(3)) : OTHER;
  }

  private static Name histogram(String entity, String part) {
    return switch (part) {
      case "bucket" -> new Name(Shape.BUCKET, entity, "le_");
      case "sum" -> total(entity, "seconds");
      case "count" -> new Name(Shape.COUNT, entity, "count");
      default -> throw new IllegalArgumentException(part);
    };
  }

  private static Name calls(Matcher parts) {
    String entity = parts.group(2) == null ? "calls" : "calls" + parts.group(2);
    String figure = parts.group(4) == null ? "calls" : parts.group(4).substring(1);
    String gauge = parts.group(1) == null ? null : parts.group(1).substring(1) + "_";
    boolean counts = gauge == null && parts.group(5) != null;
    return new Name(counts ? Shape.TOTAL : gauge(gauge), entity, figure);
  }

  private static Name full(String entity, @Nullable String shape, String measure) {
    // A quotient adds up to nothing.
    if (measure.endsWith("_ratio")) {
      return OTHER;
    }
    if (shape != null) {
      return new Name(gauge(shape), entity, measure);
    }
    if (measure.equals("members")) {
      return new Name(Shape.INTERVAL, entity, measure);
    }
    return measure.endsWith("_total")
        ? total(entity, measure.substring(0, measure.length() - "_total".length()))
        : OTHER;
  }

  private static Shape gauge(@Nullable String shape) {
    if (shape == null) {
      return Shape.OTHER;
    }
    return shape.equals("today_") ? Shape.TODAY : Shape.INTERVAL;
  }

  private static Name total(String entity, String figure) {
    return new Name(Shape.TOTAL, entity, figure);
  }

  private static List<String> ids(String entity) {
    if (entity.equals("calls")) {
      return List.of("grouping", "group");
    }
    return entity.startsWith("calls_by_")
        ? List.of("grouping", "group", entity.substring("calls_by_".length()))
        : IDS.getOrDefault(entity, List.of());
  }
}
