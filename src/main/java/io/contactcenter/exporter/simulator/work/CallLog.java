package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.day.History;
import io.contactcenter.exporter.simulator.day.Outcome;
import io.contactcenter.exporter.simulator.day.Visit;
import io.contactcenter.exporter.simulator.work.Call.Offer;
import io.contactcenter.exporter.simulator.work.Call.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The calls behind the visits of the center's day, in the detail that telephones have: who was
 * rung, for how many milliseconds. Drawn from the seed and the visit alone. Thread-safe.
 */
final class CallLog {
  // A caller who waits so long may leave a message instead of hanging up.
  private static final int PATIENT = 45;
  private static final double LEAVES_A_MESSAGE = 0.4;
  // A telephone rings so long before the next one does; the greeting comes first.
  private static final long ROUND = 15_000;
  private static final long GREETING = 5_000;
  private static final int MOST_ROUNDS = 6;

  private final long seed;
  private final Map<Integer, RingGroup> groups = new HashMap<>();

  CallLog(History history, PhoneSystem phones) {
    seed = history.seed();
    phones.groups().forEach(group -> groups.put(group.queue(), group));
  }

  /** The call that a visit is, if it is to a ring group. */
  Optional<Call> call(Visit visit) {
    return Optional.ofNullable(groups.get(visit.queue())).map(group -> call(visit, group));
  }

  private Call call(Visit visit, RingGroup group) {
    long id = ((seed * 31 + visit.queue()) * 1_000_003 + visit.enteredAt()) * 31 + visit.contact();
    SplittableRandom random = new SplittableRandom(id);
    long waited = visit.waited() * 1000 + random.nextInt(1000);
    Result result = result(visit, random);
    boolean internal = visit.entry() == Visit.Entry.TRANSFER;
    if (result == Result.VOICEMAIL) {
      // A group whose calls all went to voicemail has no times at all (published example).
      return new Call(group, id, visit.leftAt(), internal, result, 0, 0, 0, List.of());
    }
    long ring = Math.max(0, waited - GREETING - random.nextInt(1000));
    if (visit.outcome() instanceof Outcome.Answered answered) {
      long talk = (answered.talkedUntil() - visit.leftAt()) * 1000 + random.nextInt(1000);
      List<Offer> offers = new ArrayList<>(rung(group, answered.agent(), ring, random));
      long rangBefore = offers.stream().mapToLong(Offer::ring).sum();
      offers.add(new Offer(answered.agent(), true, ring - rangBefore, talk));
      return new Call(
          group, id, answered.talkedUntil(), internal, result, waited, ring, talk, offers);
    }
    return new Call(
        group,
        id,
        visit.leftAt(),
        internal,
        result,
        waited,
        ring,
        0,
        unanswered(group, ring, random));
  }

  private static Result result(Visit visit, SplittableRandom random) {
    double luck = random.nextDouble();
    if (visit.outcome() instanceof Outcome.Answered) {
      return Result.ANSWERED;
    } else if (visit.outcome() instanceof Outcome.Overflowed) {
      return Result.ADVANCED;
    }
    return visit.waited() >= PATIENT && luck < LEAVES_A_MESSAGE
        ? Result.VOICEMAIL
        : Result.ABANDONED;
  }

  // Whole rounds at the colleagues of whoever takes it in the end.
  private static List<Offer> rung(
      RingGroup group, int answering, long ring, SplittableRandom random) {
    List<Integer> others = group.members().stream().filter(member -> member != answering).toList();
    long rounds = others.isEmpty() ? 0 : Math.min(MOST_ROUNDS, ring / ROUND);
    List<Offer> offers = new ArrayList<>();
    int first = random.nextInt(Integer.MAX_VALUE);
    for (int i = 0; i < rounds; i++) {
      offers.add(
          new Offer(others.get((first % others.size() + i) % others.size()), false, ROUND, 0));
    }
    return offers;
  }

  private static List<Offer> unanswered(RingGroup group, long ring, SplittableRandom random) {
    List<Offer> offers = new ArrayList<>(rung(group, -1, ring, random));
    long rest = ring - offers.stream().mapToLong(Offer::ring).sum();
    if (rest > 0 && !group.members().isEmpty()) {
      offers.add(
          new Offer(group.members().get(random.nextInt(group.members().size())), false, rest, 0));
    }
    return offers;
  }
}
