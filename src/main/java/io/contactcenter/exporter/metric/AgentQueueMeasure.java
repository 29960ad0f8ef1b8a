package io.contactcenter.exporter.metric;

/** What vendors report of an agent in a queue. */
public enum AgentQueueMeasure implements Measure {
  OFFERED(Aggregation.SUM, Unit.COUNT, "Contacts of the queue offered to the agent."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Contacts of the queue answered by the agent."),
  MISSED(
      Aggregation.SUM, Unit.COUNT, "Contacts of the queue offered to the agent and not accepted."),
  TALK(
      Aggregation.SUM,
      Unit.SECONDS,
      "Time of the agent with contacts of the queue, hold included."),
  WRAP_UP(Aggregation.SUM, Unit.SECONDS, "Time of the agent on wrap-up of contacts of the queue."),
  TRANSFERRED_OUT(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts of the queue that the agent answered and then transferred to a queue.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  AgentQueueMeasure(Aggregation aggregation, Unit unit, String help) {
    this.aggregation = aggregation;
    this.unit = unit;
    this.help = help;
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
}
