package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Tally;

/** What one call adds to the figures. */
final class Sums {
  private Sums() {}

  static void add(Call call, Tally<GroupFigure> sums) {
    sums.add(GroupFigure.CALLS, 1);
    sums.add(GroupFigure.INBOUND, call.internal() ? 0 : 1);
    sums.add(GroupFigure.IN_GROUP, call.inGroup());
    sums.add(GroupFigure.RING, call.ring());
    sums.add(GroupFigure.TALK, call.talk());
    if (call.result() != Call.Result.ANSWERED) {
      sums.add(GroupFigure.MISSED, 1);
    }
    switch (call.result()) {
      case ANSWERED -> sums.add(GroupFigure.ANSWERED, 1);
      case ABANDONED -> {
        sums.add(GroupFigure.ABANDONED, 1);
        sums.add(GroupFigure.ABANDONED_WAIT, call.inGroup());
      }
      case VOICEMAIL -> sums.add(GroupFigure.VOICEMAIL, 1);
      case ADVANCED -> sums.add(GroupFigure.ADVANCED, 1);
    }
  }

  static void add(Call.Offer offer, Tally<MemberFigure> sums) {
    sums.add(MemberFigure.OFFERED, 1);
    sums.add(offer.answered() ? MemberFigure.ANSWERED : MemberFigure.ADVANCED, 1);
    sums.add(MemberFigure.RING, offer.ring());
    sums.add(MemberFigure.TALK, offer.talk());
  }
}
