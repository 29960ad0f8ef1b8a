package io.contactcenter.exporter.metric;

import java.util.List;
import java.util.Locale;

/**
 * What a row is about. The id labels are its identity; the description labels say more about it and
 * may change, which begins a new series but not a new entity.
 */
public enum Entity {
  QUEUE(List.of("queue"), List.of("queue_name", "media"), List.of(QueueMeasure.values())),
  AGENT(List.of("agent"), List.of(), List.of(AgentMeasure.values())),
  AGENT_QUEUE(
      List.of("agent", "queue"), List.of("queue_name"), List.of(AgentQueueMeasure.values())),
  TEAM(List.of("team"), List.of(), List.of(TeamMeasure.values()));

  private final List<String> idLabels;
  private final List<String> descriptionLabels;
  private final List<Measure> measures;

  Entity(List<String> idLabels, List<String> descriptionLabels, List<? extends Measure> measures) {
    this.idLabels = idLabels;
    this.descriptionLabels = descriptionLabels;
    this.measures = List.copyOf(measures);
  }

  /** The word in metric names. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of the labels that identify one; {@code source} comes before them. */
  public List<String> idLabels() {
    return idLabels;
  }

  /** Names of the labels that describe one; they come after the ids. */
  public List<String> descriptionLabels() {
    return descriptionLabels;
  }

  /** The measures; the position of each is its {@link Measure#ordinal}. */
  public List<Measure> measures() {
    return measures;
  }
}
