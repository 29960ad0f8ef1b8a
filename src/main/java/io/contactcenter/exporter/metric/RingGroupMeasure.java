package io.contactcenter.exporter.metric;

/** What vendors report of a ring group. */
public enum RingGroupMeasure implements Measure {
  CALLS(Aggregation.SUM, Unit.COUNT, "Calls of the ring group, whatever became of them."),
  INBOUND(Aggregation.SUM, Unit.COUNT, "Inbound calls of the ring group."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Calls answered by a member."),
  MISSED(
      Aggregation.SUM,
      Unit.COUNT,
      "Calls that no member answered, abandoned ones and voicemails included."),
  ABANDONED(
      Aggregation.SUM,
      Unit.COUNT,
      "Calls whose caller hung up before an answer; part of the missed ones."),
  VOICEMAIL(
      Aggregation.SUM,
      Unit.COUNT,
      "Calls that went to the voicemail of the group; part of the missed ones."),
  ADVANCED(Aggregation.SUM, Unit.COUNT, "Calls that moved on to the next member or destination."),
  TALK(Aggregation.SUM, Unit.SECONDS, "Time that members talked."),
  RING(Aggregation.SUM, Unit.SECONDS, "Time that calls rang."),
  IN_GROUP(Aggregation.SUM, Unit.SECONDS, "Time that calls spent in the ring group."),
  ABANDONED_WAIT(Aggregation.SUM, Unit.SECONDS, "Time that abandoned calls waited."),
  MEMBERS(Aggregation.STATE, Unit.COUNT, "Members of the ring group.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  RingGroupMeasure(Aggregation aggregation, Unit unit, String help) {
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
