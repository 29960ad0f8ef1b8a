package io.contactcenter.exporter.metric;

/** What vendors report of a queue. */
public enum QueueMeasure implements Measure {
  OFFERED(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts that entered the queue, overflow from other queues included."),
  ANSWERED(Aggregation.SUM, Unit.COUNT, "Contacts answered by an agent."),
  ANSWERED_WITHIN_THRESHOLD(
      Aggregation.SUM, Unit.COUNT, "Contacts answered within the service level threshold."),
  ABANDONED(Aggregation.SUM, Unit.COUNT, "Contacts that gave up waiting, short ones included."),
  ABANDONED_SHORT(
      Aggregation.SUM, Unit.COUNT, "Contacts that gave up within the vendor's short-abandon time."),
  ABANDONED_WITHIN_THRESHOLD(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts that gave up within the service level threshold, short ones included."),
  MISSED(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts that nobody answered and that neither gave up nor left a voicemail."),
  VOICEMAIL(Aggregation.SUM, Unit.COUNT, "Contacts that left a voicemail."),
  OVERFLOW_IN(Aggregation.SUM, Unit.COUNT, "Contacts that came from another queue."),
  OVERFLOW_OUT(Aggregation.SUM, Unit.COUNT, "Contacts sent on to another queue."),
  COMPLETED(Aggregation.SUM, Unit.COUNT, "Answered contacts whose wrap-up was finished."),
  HANDLING_COMPLETED(
      Aggregation.SUM, Unit.COUNT, "Answered contacts whose conversation was finished."),
  WAIT(Aggregation.SUM, Unit.SECONDS, "Time that contacts waited, however the wait ended."),
  ANSWERED_WAIT(Aggregation.SUM, Unit.SECONDS, "Time that answered contacts waited."),
  ABANDONED_WAIT(Aggregation.SUM, Unit.SECONDS, "Time that abandoned contacts waited."),
  TALK(Aggregation.SUM, Unit.SECONDS, "Time agents spent with contacts, hold included."),
  HOLD(Aggregation.SUM, Unit.SECONDS, "Time that contacts were on hold."),
  WRAP_UP(Aggregation.SUM, Unit.SECONDS, "Time agents spent on wrap-up."),
  AGENT_READY(
      Aggregation.SUM,
      Unit.SECONDS,
      "Time agents of the queue were ready and waiting; agents of several queues repeat."),
  SERVICE_LEVEL_MET(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts that met the service level: the numerator of its formula."),
  SERVICE_LEVEL_ELIGIBLE(
      Aggregation.SUM,
      Unit.COUNT,
      "Contacts that the service level is measured on: the denominator of its formula."),
  LONGEST_ANSWERED_WAIT(Aggregation.PEAK, Unit.SECONDS, "Longest wait that ended with an answer."),
  LONGEST_ABANDONED_WAIT(
      Aggregation.PEAK, Unit.SECONDS, "Longest wait that ended with the contact giving up.");

  private final Aggregation aggregation;
  private final Unit unit;
  private final String help;

  QueueMeasure(Aggregation aggregation, Unit unit, String help) {
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
