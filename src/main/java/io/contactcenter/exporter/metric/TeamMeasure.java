package io.contactcenter.exporter.metric;

/** The measures of a team: the sums of its agents, and how many of them were logged in. */
public enum TeamMeasure implements Measure {
  OFFERED(Aggregation.SUM, Unit.COUNT, "Queue contacts offered to the team."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Queue contacts answered by the team."),
  MISSED(Aggregation.SUM, Unit.COUNT, "Queue contacts offered to the team and not accepted."),
  DIRECT_INBOUND(Aggregation.SUM, Unit.COUNT, "Contacts that came to the team past the queues."),
  DIRECT_INBOUND_TIME(
      Aggregation.SUM, Unit.SECONDS, "Time on contacts that came to the team past the queues."),
  DIRECT_OUTBOUND(Aggregation.SUM, Unit.COUNT, "Contacts that the team started."),
  DIRECT_OUTBOUND_TIME(Aggregation.SUM, Unit.SECONDS, "Time on contacts that the team started."),
  TALK(Aggregation.SUM, Unit.SECONDS, "Time with queue contacts, hold included."),
  HOLD(Aggregation.SUM, Unit.SECONDS, "Time that the team had queue contacts on hold."),
  WRAP_UP(Aggregation.SUM, Unit.SECONDS, "Time on wrap-up of queue contacts."),
  HANDLING(Aggregation.SUM, Unit.SECONDS, "Time busy with contacts, wrap-up included."),
  IDLE(Aggregation.SUM, Unit.SECONDS, "Time ready and waiting for a contact."),
  AVAILABLE(
      Aggregation.SUM,
      Unit.SECONDS,
      "Time available as the vendor words it; not comparable across vendors."),
  PAUSED(Aggregation.SUM, Unit.SECONDS, "Time on break or otherwise not ready."),
  ADMIN(Aggregation.SUM, Unit.SECONDS, "Time on administrative work."),
  OFFERED_TIME(
      Aggregation.SUM, Unit.SECONDS, "Time that contacts rang at the team before an answer."),
  OFFLINE_WORK(Aggregation.SUM, Unit.SECONDS, "Time working offline."),
  LOGGED_IN(Aggregation.SUM, Unit.SECONDS, "Time logged in."),
  AGENTS(Aggregation.LEVEL, Unit.COUNT, "Agents who were logged in.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  TeamMeasure(Aggregation aggregation, Unit unit, String help) {
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
