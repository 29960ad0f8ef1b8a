// Over 8 kB: every kind of thing that has figures is listed here, with its labels.
package io.contactcenter.exporter.metric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a row is about. The id labels are its identity; the description labels say more about it and
 * may change, which begins a new series but not a new entity.
 */
public enum Entity {
  QUEUE(of(EntityGroup.QUEUE, "queue").described("queue_name", "media"), QueueMeasure.values()),
  QUEUE_WAIT(
      of(EntityGroup.QUEUE, "queue", "outcome").described("queue_name", "media"),
      "queue_wait_time",
      new Histogram(
          List.of(5, 10, 20, 30, 45, 60, 120, 300, 600),
          "Time that contacts waited in the queue, by how the wait ended.")),
  QUEUE_OFFLINE_WAIT(
      of(EntityGroup.QUEUE, "queue", "outcome").described("queue_name", "media"),
      "queue_offline_wait_time",
      new Histogram(
          List.of(1800, 3600, 5400, 7200, 10800),
          "Time that e-mails and voicemails waited in the queue, by how the wait ended.")),
  QUEUE_TALK_TIME(
      of(EntityGroup.QUEUE, "queue").described("queue_name", "media"),
      "queue_talk_time",
      new Histogram(Durations.EDGES, "Time with an answered contact of the queue, hold included.")),
  QUEUE_HANDLE_TIME(
      of(EntityGroup.QUEUE, "queue").described("queue_name", "media"),
      "queue_handle_time",
      new Histogram(
          Durations.EDGES, "Time an agent spent on a contact of the queue, wrap-up included.")),
  CHANNEL(
      of(EntityGroup.CHANNEL, "channel", "media").described("channel_name"), QueueMeasure.values()),
  AGENT(of(EntityGroup.AGENT, "agent").said("agent_name"), AgentMeasure.values()),
  AGENT_QUEUE(
      of(EntityGroup.AGENT_QUEUE, "agent", "queue").described("queue_name"),
      AgentQueueMeasure.values()),
  TEAM(of(EntityGroup.TEAM, "team"), TeamMeasure.values()),
  RING_GROUP(
      of(EntityGroup.RING_GROUP, "pbx", "ring_group").described("pbx_site", "ring_group_name"),
      RingGroupMeasure.values()),
  RING_GROUP_MEMBER(
      of(EntityGroup.RING_GROUP_MEMBER, "pbx", "ring_group", "agent")
          .described("pbx_site")
          .said("pbx_site", "agent_name"),
      RingGroupMemberMeasure.values()),
  CALLS(of(EntityGroup.CALLS, "grouping", "group").described("group_name"), CallsMeasure.values()),
  CALLS_BY_DIRECTION(Dimension.of("direction")),
  CALLS_BY_ORIGIN(Dimension.of("origin")),
  CALLS_BY_RESPONSE(Dimension.of("response")),
  CALLS_BY_RESULT(Dimension.of("result")),
  CALLS_BY_CALL_TYPE(Dimension.of("call_type")),
  CALLS_BY_COMPANY_SCHEDULE(Dimension.of("company_schedule")),
  CALLS_BY_QUEUE_SCHEDULE(Dimension.of("queue_schedule")),
  CALLS_BY_QUEUE_SLA(Dimension.of("queue_sla")),
  CALLS_BY_ENDING_PARTY(Dimension.of("ending_party")),
  CALLS_BY_SEGMENT(Dimension.of("segment")),
  CALLS_BY_ACTION(Dimension.counted("action")),
  INTERACTIONS(
      of(EntityGroup.INTERACTIONS, "media", "direction", "outcome"),
      "interactions",
      InteractionMeasure.values()),
  INTERACTION_SEGMENTS(
      of(EntityGroup.INTERACTIONS, "media", "direction", "segment_type", "disposition"),
      "interaction_segments",
      SegmentMeasure.values()),
  INTERACTION_KIND(
      of(EntityGroup.INTERACTIONS, "media", "direction"), "", InteractionKindMeasure.values()),
  INTERACTION_DURATION(
      of(EntityGroup.INTERACTIONS, "media", "direction"),
      "interaction_duration",
      new Histogram(Durations.EDGES, "Time from the beginning of an interaction to its end.")),
  INTERACTION_SEGMENT_DURATION(
      of(EntityGroup.INTERACTIONS, "media", "direction"),
      "interaction_segment_duration",
      new Histogram(Durations.EDGES, "Time that a segment of an interaction lasted."));

  /** Which families show an entity. */
  public enum Shape {
    /** Gauges of the newest interval and of today, and counters. */
    FULL,
    /** Counters. */
    COUNTERS,
    /** One histogram. */
    HISTOGRAM
  }

  private final EntityGroup group;
  private final List<String> idLabels;
  private final List<String> descriptionLabels;
  private final List<String> saidLabels;
  private final Shape shape;
  private final String word;
  private final String qualifier;
  private final List<Measure> measures;
  private final boolean[] addsUp;
  private final OptionalInt agentAt;
  private final OptionalInt queueAt;
  private final Optional<Histogram> histogram;

  Entity(Described labels, Measure[] measures) {
    this(labels, Shape.FULL, null, "", List.of(measures), Optional.empty());
  }

  Entity(Dimension dimension) {
    this(
        of(EntityGroup.CALLS, "grouping", "group", dimension.label()).described("group_name"),
        Shape.FULL,
        "calls",
        "by_" + dimension.label(),
        dimension.measures(),
        Optional.empty());
  }

  Entity(Described labels, String word, Measure[] measures) {
    this(labels, Shape.COUNTERS, word, "", List.of(measures), Optional.empty());
  }

  Entity(Described labels, String word, Histogram histogram) {
    this(labels, Shape.HISTOGRAM, word, "", histogram.measures(), Optional.of(histogram));
  }

  Entity(
      Described labels,
      Shape shape,
      @Nullable String word,
      String qualifier,
      List<Measure> measures,
      Optional<Histogram> histogram) {
    this.group = labels.group();
    this.idLabels = labels.ids();
    this.descriptionLabels = labels.descriptions();
    this.saidLabels = labels.said();
    this.shape = shape;
    this.word = word == null ? id() : word;
    this.qualifier = qualifier;
    this.measures = List.copyOf(measures);
    this.addsUp = new boolean[measures.size()];
    measures.forEach(measure -> addsUp[measure.slot()] = measure.aggregation() == Aggregation.SUM);
    this.agentAt = at("agent", idLabels);
    this.queueAt = at("queue", idLabels);
    this.histogram = histogram;
  }

  /** The name in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is left out with where there are too many series. */
  public EntityGroup group() {
    return group;
  }

  public Shape shape() {
    return shape;
  }

  /** Names of the labels that identify one; {@code source} comes before them. */
  public List<String> idLabels() {
    return idLabels;
  }

  /** Names of the labels that describe one; they come after the ids. */
  public List<String> descriptionLabels() {
    return descriptionLabels;
  }

  /** What rows may say of one beside its ids and figures, in this order. */
  public List<String> saidLabels() {
    return saidLabels;
  }

  /** The position of an agent's id among the ids, where one stands for an agent. */
  public OptionalInt agentAt() {
    return agentAt;
  }

  /** The position of a queue's id among the ids, where it is about a queue. */
  public OptionalInt queueAt() {
    return queueAt;
  }

  private static OptionalInt at(String label, List<String> labels) {
    int at = labels.indexOf(label);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The measures; the position of each is its {@link Measure#ordinal}. */
  public List<Measure> measures() {
    return measures;
  }

  /** Whether the measure at {@code slot} adds up over intervals. */
  public boolean addsUp(int slot) {
    return addsUp[slot];
  }

  /** The buckets of one that is shown as a histogram. */
  public Optional<Histogram> histogram() {
    return histogram;
  }

  /** The word in metric names, as {@code queue}; empty where the measures have all of the name. */
  String word() {
    return word;
  }

  /** What follows the shape in metric names, as {@code by_direction}; mostly empty. */
  String qualifier() {
    return qualifier;
  }

  private static Described of(EntityGroup group, String... ids) {
    return new Described(group, List.of(ids), List.of(), List.of());
  }

  /** The labels of an entity. */
  private record Described(
      EntityGroup group, List<String> ids, List<String> descriptions, List<String> said) {
    /** Rows say what describes it, unless something else is named by {@link #said}. */
    Described described(String... labels) {
      return new Described(group, ids, List.of(labels), List.of(labels));
    }

    Described said(String... labels) {
      return new Described(group, ids, descriptions, List.of(labels));
    }
  }

  /** What calls are told apart by. */
  private record Dimension(String label, List<Measure> measures) {
    static Dimension of(String label) {
      return new Dimension(label, List.of(CallsMeasure.CALLS, CallsMeasure.TIME));
    }

    static Dimension counted(String label) {
      return new Dimension(label, List.of(CallsMeasure.CALLS));
    }
  }

  /** How long contacts last. */
  private static final class Durations {
    static final List<Integer> EDGES = List.of(15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600);
  }
}
