package io.contactcenter.exporter.simulator.fault;

import io.contactcenter.exporter.simulator.day.Figure;
import io.contactcenter.exporter.simulator.day.Tally;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One row at one age. Each flaw draws from a source of its own.
 *
 * @param id the row's: seed, interval and entity in one number
 * @param age seconds since its interval ended
 */
public record Row(long id, long age, Faults faults) {
  /** Whether the vendor shows it at all. */
  public boolean isThere() {
    boolean late = struck(Flaw.LATE).isPresent() && !isSettled(Flaw.LATE);
    boolean vanished = struck(Flaw.VANISHED).isPresent() && isSettled(Flaw.VANISHED);
    return !late && !vanished;
  }

  /** Makes the counts of one or two contacts more or less of it, and a little time. */
  public <F extends Enum<F> & Figure> void falsify(Tally<F> sums, List<F> counts, F time) {
    struck(Flaw.CORRECTED)
        .filter(random -> !isSettled(Flaw.CORRECTED))
        .ifPresent(random -> falsify(random, random.nextBoolean(), sums, counts, time));
    struck(Flaw.WAVERING)
        .filter(random -> !isSettled(Flaw.WAVERING))
        .ifPresent(
            random -> {
              long third = Math.max(0, age) * 3 / faults.of(Flaw.WAVERING).afterSeconds();
              falsify(random, random.nextBoolean() == (third == 1), sums, counts, time);
            });
  }

  private static <F extends Enum<F> & Figure> void falsify(
      SplittableRandom random, boolean tooMany, Tally<F> sums, List<F> counts, F time) {
    int contacts = 1 + random.nextInt(2);
    int seconds = 5 + random.nextInt(20);
    if (tooMany) {
      counts.forEach(count -> sums.add(count, contacts));
      sums.add(time, seconds);
    } else {
      counts.forEach(count -> sums.add(count, -Math.min(contacts, sums.get(count))));
      sums.add(time, -Math.min(seconds, sums.get(time)));
    }
  }

  /** How many contacts it shows too many or, below 0, too few; for rows without a tally. */
  public int contactsTooMany() {
    int corrected =
        struck(Flaw.CORRECTED)
            .filter(random -> !isSettled(Flaw.CORRECTED))
            .map(random -> contacts(random, random.nextBoolean()))
            .orElse(0);
    int wavering =
        struck(Flaw.WAVERING)
            .filter(random -> !isSettled(Flaw.WAVERING))
            .map(
                random -> {
                  long third = Math.max(0, age) * 3 / faults.of(Flaw.WAVERING).afterSeconds();
                  return contacts(random, random.nextBoolean() == (third == 1));
                })
            .orElse(0);
    return corrected + wavering;
  }

  private static int contacts(SplittableRandom random, boolean tooMany) {
    int contacts = 1 + random.nextInt(2);
    return tooMany ? contacts : -contacts;
  }

  /** What to share out its parts with, where it is written as two rows. */
  public Optional<SplittableRandom> split() {
    return struck(Flaw.SPLIT)
        .filter(random -> faults.of(Flaw.SPLIT).afterSeconds() == 0 || !isSettled(Flaw.SPLIT));
  }

  /** Shares {@code whole} out to two rows, or puts all of it into the first. */
  public <F extends Enum<F> & Figure> void share(Tally<F> whole, Tally<F> first, Tally<F> second) {
    Optional<SplittableRandom> split =
        struck(Flaw.SPLIT)
            .filter(random -> faults.of(Flaw.SPLIT).afterSeconds() == 0 || !isSettled(Flaw.SPLIT));
    if (split.isPresent()) {
      share(split.get(), whole, first, second);
    } else {
      first.addAll(whole);
    }
  }

  // The same share of every sum: what is part of another sum is so in each half too.
  private static <F extends Enum<F> & Figure> void share(
      SplittableRandom random, Tally<F> whole, Tally<F> first, Tally<F> second) {
    double share = 0.1 + 0.8 * random.nextDouble();
    Tally<F> rest = random.nextBoolean() ? second : first;
    Tally<F> part = rest == first ? second : first;
    whole.forEach(
        (figure, value) -> {
          if (figure.isPeak()) {
            int where = random.nextInt(3);
            part.add(figure, where == 0 ? 0 : value);
            rest.add(figure, where == 1 ? 0 : value);
          } else {
            long some = (long) (value * share);
            part.add(figure, some);
            rest.add(figure, value - some);
          }
        });
  }

  /** What to draw from, if the flaw strikes this row. */
  public Optional<SplittableRandom> struck(Flaw flaw) {
    double share = faults.of(flaw).share();
    if (share == 0) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(id * 31 + flaw.name().hashCode());
    return Optional.of(random).filter(source -> source.nextDouble() < share);
  }

  /** Whether a flaw's time is over. */
  public boolean isSettled(Flaw flaw) {
    return age >= faults.of(flaw).afterSeconds();
  }
}
