// Over 8 kB: what an interaction is made of is drawn in one order, on which every seed depends.
package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Agent;
import io.contactcenter.exporter.simulator.day.AgentState;
import io.contactcenter.exporter.simulator.day.Center;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Queue;
import io.contactcenter.exporter.simulator.day.Span;
import io.contactcenter.exporter.simulator.day.Visit;
import io.contactcenter.exporter.simulator.motioncx.Interaction.Nature;
import io.contactcenter.exporter.simulator.motioncx.Interaction.Verdict;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes a row's worth of what the day says of one visit to a queue, or of one call past the queues.
 * The day knows seconds; what is finer, and what no day knows (ringing, mute, first responses), is
 * drawn. Every moment stays in its second.
 */
final class InteractionDraw {
  // Whoever gives up sooner does not count for the service level; the vendor's rule is not known.
  private static final long NO_SERVICE_LEVEL_BELOW = 5 * Lengths.SECOND;

  private final Center center;
  private final SplittableRandom random;

  InteractionDraw(Center center, SplittableRandom random) {
    this.center = center;
    this.random = random;
  }

  Interaction of(Visit visit) {
    Queue queue = center.queue(visit.queue());
    Channel channel = Channel.of(queue, visit.contact());
    long queued = within(visit.enteredAt(), 0);
    long workflow = visit.entry() == Visit.Entry.DIRECT ? random.nextLong(3_000, 25_000) : 0;
    long left = within(visit.leftAt(), queued);
    long waited = (left - queued) * Lengths.MILLI + belowAMilli();
    Stay stay = new Stay(queue, channel, queued - workflow, queued, left, waited);
    return visit.outcome() instanceof Outcome.Answered answered
        ? answered(stay, answered)
        : unanswered(stay, visit.outcome() instanceof Outcome.Abandoned);
  }

  /** What answered and unanswered visits have in common; milliseconds, and ticks waited. */
  private record Stay(
      Queue queue, Channel channel, long started, long queued, long left, long waited) {
    OptionalLong workflow() {
      return queued == started
          ? OptionalLong.empty()
          : OptionalLong.of((queued - started) * Lengths.MILLI);
    }
  }

  private Interaction answered(Stay stay, Outcome.Answered answer) {
    long rang = Math.min(stay.left() - stay.queued(), random.nextLong(1_000, 8_000));
    long talkedUntil = within(answer.talkedUntil(), stay.left());
    long ended = within(answer.completedAt(), talkedUntil);
    boolean voice = stay.channel() == Channel.PHONE;
    long conversation = (talkedUntil - stay.left()) * Lengths.MILLI + belowAMilli();
    long held =
        answer
            .hold()
            .map(hold -> (hold.toMillis() - hold.fromMillis()) * Lengths.MILLI)
            .filter(ticks -> ticks < conversation)
            .orElse(0L);
    long muted =
        voice && random.nextInt(5) == 0
            ? (long) ((conversation - held) * random.nextDouble(0.02, 0.3))
            : 0;
    OptionalLong response =
        voice
            ? OptionalLong.empty()
            : OptionalLong.of(
                Math.min(conversation, random.nextLong(2 * Lengths.SECOND, 60 * Lengths.SECOND)));
    Agent agent = center.agent(answer.agent());
    return row(
        stay.channel(),
        false,
        OptionalInt.of(stay.queue().id()),
        agent,
        stay.queue().threshold(),
        new Moments(
            stay.started(),
            OptionalLong.of(stay.queued()),
            OptionalLong.of(stay.left()),
            OptionalLong.of(stay.left() - rang),
            OptionalLong.of(stay.left()),
            OptionalLong.empty(),
            ended),
        new Lengths(
            (ended - stay.started()) * Lengths.MILLI + belowAMilli(),
            stay.workflow(),
            OptionalLong.of(stay.waited()),
            voice ? OptionalLong.of(rang * Lengths.MILLI) : OptionalLong.empty(),
            OptionalLong.of(conversation - held - muted),
            voice ? OptionalLong.of(held) : OptionalLong.empty(),
            voice ? OptionalLong.of(muted) : OptionalLong.empty(),
            OptionalLong.of((ended - talkedUntil) * Lengths.MILLI),
            OptionalLong.of((ended - stay.left() + rang) * Lengths.MILLI + belowAMilli()),
            response),
        Verdict.answered(stay.waited() <= stay.queue().threshold() * Lengths.SECOND));
  }

  private Interaction unanswered(Stay stay, boolean abandoned) {
    OptionalLong none = OptionalLong.empty();
    OptionalLong left = OptionalLong.of(stay.left());
    return new Interaction(
        uuid(),
        Nature.CONTACT,
        stay.channel(),
        false,
        OptionalInt.of(stay.queue().id()),
        OptionalInt.empty(),
        0,
        stay.queue().threshold(),
        new Moments(
            stay.started(),
            OptionalLong.of(stay.queued()),
            left,
            none,
            none,
            abandoned ? left : none,
            stay.left()),
        new Lengths(
            (stay.left() - stay.started()) * Lengths.MILLI + belowAMilli(),
            stay.workflow(),
            OptionalLong.of(stay.waited()),
            none,
            none,
            none,
            none,
            none,
            none,
            none),
        abandoned
            ? new Verdict(false, true, false, stay.waited() >= NO_SERVICE_LEVEL_BELOW)
            : Verdict.NONE);
  }

  /** A call past the queues. Of those that agents make, one in five is not answered. */
  Interaction of(Span call) {
    boolean outbound = call.state() == AgentState.DIRECT_OUTBOUND;
    boolean answered = !outbound || random.nextInt(5) != 0;
    long started = within(call.from(), 0);
    long ended = within(call.to(), started);
    long delivered = started + random.nextLong(0, Math.min(ended - started, 5_000) + 1);
    long accepted = delivered + random.nextLong(0, Math.min(ended - delivered, 8_000) + 1);
    OptionalLong talked =
        answered
            ? OptionalLong.of((ended - accepted) * Lengths.MILLI + belowAMilli())
            : OptionalLong.empty();
    OptionalLong none = OptionalLong.empty();
    OptionalLong nothing = OptionalLong.of(0);
    return row(
        Channel.PHONE,
        outbound,
        OptionalInt.empty(),
        center.agent(call.agent()),
        0,
        new Moments(
            started,
            none,
            none,
            OptionalLong.of(delivered),
            answered ? OptionalLong.of(accepted) : none,
            none,
            ended),
        new Lengths(
            (ended - started) * Lengths.MILLI + belowAMilli(),
            none,
            none,
            OptionalLong.of(((answered ? accepted : ended) - delivered) * Lengths.MILLI),
            talked,
            nothing,
            nothing,
            none,
            OptionalLong.of((ended - delivered) * Lengths.MILLI + belowAMilli()),
            none),
        new Verdict(answered, false, false, false));
  }

  private Interaction row(
      Channel channel,
      boolean outbound,
      OptionalInt queue,
      Agent agent,
      int serviceLevel,
      Moments moments,
      Lengths lengths,
      Verdict verdict) {
    return new Interaction(
        uuid(),
        Nature.CONTACT,
        channel,
        outbound,
        queue,
        OptionalInt.of(agent.id()),
        agent.group(),
        serviceLevel,
        moments,
        lengths,
        verdict);
  }

  /** A row that repeats {@code other}'s figures because its ticket was changed minutes later. */
  Interaction ticketUpdate(Interaction other) {
    return copy(other, Nature.CRM_UPDATE, random.nextLong(60_000, 1_200_000), other.verdict());
  }

  /** A row of the same time whose events contradict each other. */
  Interaction dataError(Interaction other) {
    return copy(other, Nature.DATA_ERROR, 0, new Verdict(true, true, true, false));
  }

  private Interaction copy(Interaction other, Nature nature, long later, Verdict verdict) {
    Moments moments = other.moments();
    return new Interaction(
        uuid(),
        nature,
        other.channel(),
        other.outbound(),
        other.queue(),
        other.agent(),
        other.profile(),
        other.serviceLevel(),
        new Moments(
            moments.started(),
            moments.queued(),
            moments.dequeued(),
            moments.delivered(),
            moments.accepted(),
            moments.abandoned(),
            moments.ended() + later),
        other.lengths().longer(later),
        verdict);
  }

  // Some millisecond of a second, not before another moment.
  private long within(long second, long notBefore) {
    return Math.max(notBefore, second * 1000 + random.nextInt(1000));
  }

  private long belowAMilli() {
    return random.nextLong(Lengths.MILLI);
  }

  private String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low).toString();
  }
}
