package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Tally;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Row;
import io.contactcenter.exporter.simulator.fault.Unsettled;
import java.time.Duration;
import java.util.List;

/**
 * What the vendor shows of any window at a given time. Flaws strike calls, not windows, so that the
 * windows of a day, whatever their length, add up to the day; only {@code split} strikes rows.
 */
final class Impression {
  private final History history;
  private final CallLog log;
  private final Faults faults;
  private final Changes changes;
  private final long latency;

  /**
   * @param latency how long after its end a call is shown
   */
  Impression(History history, CallLog log, Faults faults, Changes changes, Duration latency) {
    this.history = history;
    this.log = log;
    this.faults = faults;
    this.changes = changes;
    this.latency = latency.toSeconds();
  }

  /** The calls that ended from {@code start} until {@code end}, as seen at {@code now}. */
  Summary of(long start, long end, long now) {
    Summary seen = new Summary();
    long until = Math.min(end, now - latency + 1);
    history.visits(start, Math.max(end, start + 1)).stream()
        .flatMap(visit -> log.call(visit).stream())
        .filter(call -> call.endedAt() >= start && call.endedAt() < until)
        .filter(call -> changes.hasQueue(call.group().queue(), call.endedAt()))
        .forEach(call -> show(call, now, seen));
    return seen;
  }

  /** The same as it stays. */
  Summary settled(long start, long end) {
    int longest =
        faults.flaws().values().stream().mapToInt(Unsettled::afterSeconds).max().orElse(0);
    return of(start, end, end + Math.max(longest, latency));
  }

  private void show(Call call, long now, Summary seen) {
    long age = now - call.endedAt();
    Row row = new Row(call.id(), age, faults);
    if (!row.isThere()) {
      return;
    }
    int queue = call.group().queue();
    Tally<GroupFigure> sums = new Tally<>(GroupFigure.class);
    Sums.add(call, sums);
    row.falsify(sums, counts(call), GroupFigure.TALK);
    seen.group(queue).addAll(sums);
    for (Call.Offer offer : call.offers()) {
      if (changes.hasAgent(offer.member(), call.endedAt())) {
        Tally<MemberFigure> member = new Tally<>(MemberFigure.class);
        Sums.add(offer, member);
        new Row(call.id() * 31 + offer.member(), age, faults)
            .falsify(member, counts(offer), MemberFigure.TALK);
        seen.member(queue, offer.member()).addAll(member);
      }
    }
  }

  private static List<GroupFigure> counts(Call call) {
    GroupFigure result =
        call.result() == Call.Result.ANSWERED ? GroupFigure.ANSWERED : GroupFigure.MISSED;
    return List.of(GroupFigure.CALLS, GroupFigure.INBOUND, result);
  }

  private static List<MemberFigure> counts(Call.Offer offer) {
    return List.of(
        MemberFigure.OFFERED, offer.answered() ? MemberFigure.ANSWERED : MemberFigure.ADVANCED);
  }

  /** The figures of a group's row shared out to two rows, the second of which may be empty. */
  List<Tally<GroupFigure>> rows(
      Tally<GroupFigure> sums, int queue, long start, long end, long now) {
    Tally<GroupFigure> first = new Tally<>(GroupFigure.class);
    Tally<GroupFigure> second = new Tally<>(GroupFigure.class);
    row(queue, start, end, now).share(sums, first, second);
    return List.of(first, second);
  }

  /** The same of a member's row. */
  List<Tally<MemberFigure>> rows(
      Tally<MemberFigure> sums, Summary.Member member, long start, long end, long now) {
    Tally<MemberFigure> first = new Tally<>(MemberFigure.class);
    Tally<MemberFigure> second = new Tally<>(MemberFigure.class);
    row(member.queue() * 31L + member.agent(), start, end, now).share(sums, first, second);
    return List.of(first, second);
  }

  private Row row(long entity, long start, long end, long now) {
    long id = ((history.seed() * 31 + start) * 31 + end) * 31 + entity;
    return new Row(id, now - end, faults);
  }
}
