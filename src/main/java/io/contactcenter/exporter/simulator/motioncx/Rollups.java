package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.day.Changes;
import io.contactcenter.exporter.simulator.fault.Faults;
import io.contactcenter.exporter.simulator.fault.Flaw;
import io.contactcenter.exporter.simulator.fault.Row;
import io.contactcenter.exporter.simulator.motioncx.Interaction.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How the vendor's job shows an interaction at a given time: open while it lasts, made some time
 * after its end, and made again when flaws are put right. A flaw's time counts from the end of the
 * quarter hour in which the interaction ended. A split row is shown twice, once as it was before.
 *
 * @param slowest how long after its end an interaction is shown at the latest
 */
record Rollups(long seed, Faults faults, Changes changes, Duration slowest) {
  /** What is shown of {@code row} at {@code now}, epoch milliseconds. */
  List<Seen> of(Interaction row, long now) {
    Moments moments = row.moments();
    if (now < moments.started() || !isThere(row)) {
      return List.of();
    }
    long wait = new SplittableRandom(key(row)).nextLong(slowest.toMillis() / 6, slowest.toMillis());
    long built = moments.ended() + wait;
    Interaction shown = withAgentThere(row);
    if (now < built) {
      return List.of(new Seen(shown, true, moments.started(), now));
    }
    Row flaws = new Row(key(row), now / 1000 - (row.quarter() + 900), faults);
    if (!flaws.isThere()) {
      return List.of();
    }
    Optional<SplittableRandom> corrected =
        flaws.struck(Flaw.CORRECTED).filter(random -> !flaws.isSettled(Flaw.CORRECTED));
    if (corrected.isPresent()) {
      SplittableRandom random = corrected.get();
      return List.of(falsified(shown, random.nextBoolean(), random, built, built));
    }
    Optional<SplittableRandom> wavering =
        flaws.struck(Flaw.WAVERING).filter(random -> !flaws.isSettled(Flaw.WAVERING));
    if (wavering.isPresent()) {
      SplittableRandom random = wavering.get();
      long third = Math.max(0, flaws.age()) * 3 / faults.of(Flaw.WAVERING).afterSeconds();
      boolean more = random.nextBoolean() == (third == 1);
      return List.of(falsified(shown, more, random, built, built + third * 1000));
    }
    long rebuilt = built + (isRebuilt(flaws) ? 60_000 : 0);
    Seen whole = new Seen(shown, false, built, rebuilt);
    Optional<SplittableRandom> split =
        flaws
            .struck(Flaw.SPLIT)
            .filter(
                random ->
                    faults.of(Flaw.SPLIT).afterSeconds() == 0 || !flaws.isSettled(Flaw.SPLIT));
    if (split.isPresent()) {
      SplittableRandom random = split.get();
      Seen former = falsified(shown, random.nextBoolean(), random, built, built - 1);
      return random.nextBoolean() ? List.of(former, whole) : List.of(whole, former);
    }
    return List.of(whole);
  }

  /** The same as it stays. */
  List<Seen> settled(Interaction row) {
    int longest =
        faults.flaws().values().stream().mapToInt(rows -> rows.afterSeconds()).max().orElse(0);
    return of(row, (row.quarter() + 900 + longest) * 1000 + slowest.toMillis());
  }

  private boolean isThere(Interaction row) {
    return row.queue().isEmpty() || changes.hasQueue(row.queue().getAsInt(), row.quarter());
  }

  private Interaction withAgentThere(Interaction row) {
    return row.agent().isEmpty() || changes.hasAgent(row.agent().getAsInt(), row.quarter())
        ? row
        : row.withoutAgent();
  }

  // A contact too few is one whose end the counters do not know yet; one too many is an answer that
  // was none. Times are off with both.
  private static Seen falsified(
      Interaction row, boolean more, SplittableRandom random, long built, long rebuilt) {
    Verdict said = row.verdict();
    Verdict verdict =
        more && row.ofQueue() && !said.answered()
            ? Verdict.answered(true)
            : !more && row.ofQueue() ? Verdict.NONE : said;
    long seconds = random.nextLong(5, 25);
    return new Seen(
        row.with(verdict, row.lengths().talkedMore(more ? seconds : -seconds)),
        false,
        built,
        rebuilt);
  }

  private static boolean isRebuilt(Row flaws) {
    return flaws.struck(Flaw.CORRECTED).isPresent() || flaws.struck(Flaw.WAVERING).isPresent();
  }

  private long key(Interaction row) {
    return seed * 31 + row.id().hashCode();
  }
}
