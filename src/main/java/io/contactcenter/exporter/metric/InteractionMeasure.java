package io.contactcenter.exporter.metric;

/** What is counted of interactions as a whole. */
public enum InteractionMeasure implements Measure {
  ENDED(Aggregation.SUM, Unit.COUNT, "Interactions that ended.", "");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;
  private final String id;

  InteractionMeasure(Aggregation aggregation, Unit unit, String help, String id) {
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
