package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.History;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The sums over one stretch of time, each asked of the calls by itself. It shares nothing with
 * {@link Impression}, so that the reports can be judged by it.
 */
public final class DayAccount {
  private final List<Call> calls;

  /** The account of the calls that ended from {@code start} until {@code end}, epoch seconds. */
  public DayAccount(History history, PhoneSystem phones, long start, long end) {
    CallLog log = new CallLog(history, phones);
    calls =
        history.around(start, Math.max(end, start + 1)).visits().stream()
            .map(log::call)
            .flatMap(Optional::stream)
            .filter(call -> start <= call.endedAt() && call.endedAt() < end)
            .toList();
  }

  /** One figure of a group. */
  public long group(RingGroup group, GroupFigure figure) {
    return switch (figure) {
      case CALLS -> count(group, call -> true);
      case INBOUND -> count(group, call -> !call.internal());
      case ANSWERED -> count(group, is(Call.Result.ANSWERED));
      case MISSED -> count(group, is(Call.Result.ANSWERED).negate());
      case ABANDONED -> count(group, is(Call.Result.ABANDONED));
      case VOICEMAIL -> count(group, is(Call.Result.VOICEMAIL));
      case ADVANCED -> count(group, is(Call.Result.ADVANCED));
      case IN_GROUP -> sum(group, Call::inGroup);
      case RING -> sum(group, Call::ring);
      case TALK -> sum(group, Call::talk);
      case ABANDONED_WAIT ->
          sum(group, call -> is(Call.Result.ABANDONED).test(call) ? call.inGroup() : 0);
    };
  }

  /** One figure of a member. */
  public long member(RingGroup group, int agent, MemberFigure figure) {
    List<Call.Offer> offers =
        calls.stream()
            .filter(call -> call.group().equals(group))
            .map(Call::offers)
            .flatMap(Collection::stream)
            .filter(offer -> offer.member() == agent)
            .toList();
    return switch (figure) {
      case OFFERED -> offers.size();
      case ANSWERED -> offers.stream().filter(Call.Offer::answered).count();
      case ADVANCED -> offers.stream().filter(offer -> !offer.answered()).count();
      case TALK -> offers.stream().mapToLong(Call.Offer::talk).sum();
      case RING -> offers.stream().mapToLong(Call.Offer::ring).sum();
    };
  }

  private static Predicate<Call> is(Call.Result result) {
    return call -> call.result() == result;
  }

  private long count(RingGroup group, Predicate<Call> which) {
    return calls.stream().filter(call -> call.group().equals(group)).filter(which).count();
  }

  private long sum(RingGroup group, ToLongFunction<Call> what) {
    return calls.stream().filter(call -> call.group().equals(group)).mapToLong(what).sum();
  }
}
