package io.contactcenter.exporter.metric;

/** What is counted of the interactions of one medium and direction, whatever became of them. */
public enum InteractionKindMeasure implements Measure {
  RECORDED(Aggregation.SUM, Unit.COUNT, "Interactions with a recording.", "interactions_recorded"),
  TRANSCRIBED(
      Aggregation.SUM, Unit.COUNT, "Interactions with a transcript.", "interactions_transcribed"),
  FIRST_RESPONSES(
      Aggregation.SUM,
      Unit.COUNT,
      "Interactions that had a first response of an agent.",
      "interaction_first_responses"),
  FIRST_RESPONSE_TIME(
      Aggregation.SUM,
      Unit.SECONDS,
      "Time until the first response of an agent.",
      "interaction_first_response_seconds");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;
  private final String id;

  InteractionKindMeasure(Aggregation aggregation, Unit unit, String help, String id) {
    this.aggregation = aggregation;
    this.unit = unit;
    this.help = help;
    this.id = id;
  }

  @Override
  public Aggregation aggregation() {
    return aggregation;
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public String id() {
    return id;
  }
}
