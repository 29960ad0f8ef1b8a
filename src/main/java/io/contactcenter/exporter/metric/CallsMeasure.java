package io.contactcenter.exporter.metric;

/**
 * What call performance reports say of the calls of a group. The id is what follows the words of
 * the entity.
 */
public enum CallsMeasure implements Measure {
  CALLS(Aggregation.SUM, Unit.COUNT, "Calls.", ""),
  TIME(Aggregation.SUM, Unit.SECONDS, "Time of calls.", "seconds"),
  QUEUE_OPPORTUNITIES(
      Aggregation.SUM,
      Unit.COUNT,
      "Calls of queues that were offered to the user.",
      "queue_opportunities");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;
  private final String id;

  CallsMeasure(Aggregation aggregation, Unit unit, String help, String id) {
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
