package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.day.Hold;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Visit;

/** How queues, and the users who answer for them, see the contacts that stay in a queue. */
final class QueueLegs {
  private static final long PATIENCE_FOR_VOICEMAIL = 20;

  private final Hours hours;

  QueueLegs(Hours hours) {
    this.hours = hours;
  }

  /** As the queue sees it. */
  Leg ofQueue(Visit visit, Queue queue, Luck luck) {
    String key = String.valueOf(visit.queue());
    long start = visit.enteredAt() * 1000;
    Draft draft;
    if (visit.outcome() instanceof Outcome.Answered answered) {
      draft =
          talk(new Draft(key, start, answered.talkedUntil() * 1000), visit, answered, luck)
              .inbound(
                  "external",
                  "answered",
                  answered.transferredTo().isPresent() ? "transferred" : "completed",
                  type(visit))
              .is(Breakdown.RESULT_2021, "completed")
              .is(Breakdown.RESPONSE_TYPE, responseType(visit))
              .is(Breakdown.ENDING_PARTY, luck.endedBy())
              .is(Breakdown.QUEUE_SLA, visit.waited() <= queue.threshold() ? "inSla" : "outOfSla");
    } else if (visit.outcome() instanceof Outcome.Overflowed) {
      draft =
          new Draft(key, start, visit.leftAt() * 1000)
              .inbound("external", "notAnswered", "missed", type(visit))
              .is(Breakdown.RESPONSE_TYPE, "missed")
              .is(Breakdown.ENDING_PARTY, "system")
              .segment("ringing", visit.waited() * 1000);
    } else {
      draft = leftAlone(key, visit, luck);
      // What CallQueueServiceLevelSettings calls abandonedThresholdSeconds.
      if (visit.waited() >= queue.shortAbandon()) {
        draft.is(Breakdown.QUEUE_SLA, "outOfSla");
      }
    }
    return draft
        .is(Breakdown.COMPANY_HOURS, hours.ofCompany(visit.enteredAt()))
        .is(Breakdown.QUEUE_HOURS, hours.ofQueues(visit.enteredAt()))
        .leg();
  }

  private static Draft leftAlone(String key, Visit visit, Luck luck) {
    long start = visit.enteredAt() * 1000;
    long gaveUp = visit.leftAt() * 1000;
    if (visit.waited() <= PATIENCE_FOR_VOICEMAIL || luck.draw("voicemail") > 0.25) {
      return new Draft(key, start, gaveUp)
          .inbound("external", "notAnswered", "abandoned", type(visit))
          .is(Breakdown.RESULT_2021, "abandoned")
          .is(Breakdown.ENDING_PARTY, "caller")
          .segment("ringing", gaveUp - start);
    }
    long greeting = luck.millis("greeting", 4_000, 9_000);
    long message = luck.millis("message", 5_000, 50_000);
    return new Draft(key, start, gaveUp + greeting + message)
        .inbound("external", "notAnswered", "voicemail", type(visit))
        .is(Breakdown.RESULT_2021, "voiceMail")
        .is(Breakdown.ENDING_PARTY, "caller")
        .segment("ringing", gaveUp - start)
        .segment("vmGreeting", greeting)
        .segment("voicemail", message);
  }

  /** As the user sees it who answered. */
  Leg ofUser(Visit visit, Outcome.Answered answered, Leg ofQueue, Luck luck) {
    long ringing = ofQueue.segments().getOrDefault("ringing", 0L);
    return new Draft(String.valueOf(answered.agent()), ofQueue.startMillis(), ofQueue.endMillis())
        .like(ofQueue)
        .is(Breakdown.TYPE, "fromQueue")
        .is(Breakdown.RESPONSE_TYPE, "queueCalls")
        .isNot(Breakdown.QUEUE_SLA)
        .isNot(Breakdown.QUEUE_HOURS)
        .lasting((answered.talkedUntil() - visit.leftAt()) * 1000 + ringing + luck.setup())
        .offered()
        .leg();
  }

  /** As a user sees it who was offered it and let it ring. */
  Leg missedBy(int agent, Visit visit) {
    long rang = Math.min(visit.waited(), 20) * 1000;
    long start = visit.enteredAt() * 1000;
    return new Draft(String.valueOf(agent), start, start + rang)
        .inbound("external", "notAnswered", "missed", "fromQueue")
        .is(Breakdown.RESPONSE_TYPE, "missed")
        .is(Breakdown.ENDING_PARTY, "system")
        .is(Breakdown.COMPANY_HOURS, hours.ofCompany(visit.enteredAt()))
        .segment("ringing", rang)
        .offered()
        .leg();
  }

  private static Draft talk(Draft draft, Visit visit, Outcome.Answered answered, Luck luck) {
    long talked = (answered.talkedUntil() - visit.leftAt()) * 1000;
    long held = answered.hold().map(QueueLegs::length).orElse(0L);
    long setup = luck.setup();
    draft
        .lasting((answered.talkedUntil() - visit.enteredAt()) * 1000 + setup)
        .segment("setup", setup)
        .segment("ringing", Math.min(visit.waited() * 1000, luck.millis("ring", 4_000, 12_000)))
        .segment("liveTalk", talked - held)
        .segment("hold", held);
    if (held > 0) {
      draft.action("holdOn").action("holdOff");
    }
    if (answered.transferredTo().isPresent()) {
      draft
          .segment("transfer", luck.millis("transfer", 500, 3_000))
          .action(luck.draw("warm") < 0.5 ? "warmTransfer" : "blindTransfer");
    }
    return draft;
  }

  private static long length(Hold hold) {
    return hold.toMillis() - hold.fromMillis();
  }

  private static String type(Visit visit) {
    return switch (visit.entry()) {
      case DIRECT -> "direct";
      case OVERFLOW -> "overflow";
      case TRANSFER -> "transferred";
    };
  }

  private static String responseType(Visit visit) {
    return switch (visit.entry()) {
      case DIRECT -> "inboundDirect";
      case OVERFLOW -> "queueCalls";
      case TRANSFER -> "transferredCalls";
    };
  }
}
