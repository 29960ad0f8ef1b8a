package io.contactcenter.exporter.metric;

/** What vendors report of an agent. */
public enum AgentMeasure implements Measure {
  OFFERED(Aggregation.SUM, Unit.COUNT, "Queue contacts offered to the agent."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Queue contacts answered by the agent."),
  MISSED(Aggregation.SUM, Unit.COUNT, "Queue contacts offered to the agent and not accepted."),
  DIRECT_INBOUND(Aggregation.SUM, Unit.COUNT, "Contacts that came to the agent past the queues."),
  DIRECT_INBOUND_TIME(
      Aggregation.SUM, Unit.SECONDS, "Time on contacts that came to the agent past the queues."),
  DIRECT_OUTBOUND(Aggregation.SUM, Unit.COUNT, "Contacts that the agent started."),
  DIRECT_OUTBOUND_TIME(Aggregation.SUM, Unit.SECONDS, "Time on contacts that the agent started."),
  TALK(Aggregation.SUM, Unit.SECONDS, "Time with queue contacts, hold included."),
  HOLD(Aggregation.SUM, Unit.SECONDS, "Time that the agent had queue contacts on hold."),
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
      Aggregation.SUM, Unit.SECONDS, "Time that contacts rang at the agent before an answer."),
  OFFLINE_WORK(Aggregation.SUM, Unit.SECONDS, "Time working offline."),
  LOGGED_IN(Aggregation.SUM, Unit.SECONDS, "Time logged in.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  AgentMeasure(Aggregation aggregation, Unit unit, String help) {
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
