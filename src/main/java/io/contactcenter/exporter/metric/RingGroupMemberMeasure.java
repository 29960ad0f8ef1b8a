package io.contactcenter.exporter.metric;

/** What vendors report of a member of a ring group. */
public enum RingGroupMemberMeasure implements Measure {
  OFFERED(Aggregation.SUM, Unit.COUNT, "Calls of the ring group offered to the member."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Calls of the ring group answered by the member."),
  ADVANCED(Aggregation.SUM, Unit.COUNT, "Calls of the ring group that moved on from the member."),
  CALLS(
      Aggregation.SUM,
      Unit.COUNT,
      "Calls of the ring group that the member had, whatever became of them."),
  TALK(Aggregation.SUM, Unit.SECONDS, "Time that the member talked on calls of the ring group."),
  RING(Aggregation.SUM, Unit.SECONDS, "Time that calls of the ring group rang at the member.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  RingGroupMemberMeasure(Aggregation aggregation, Unit unit, String help) {
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
