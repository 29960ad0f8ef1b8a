package io.contactcenter.exporter.ledger;

import static io.contactcenter.exporter.metric.Measure.ABSENT;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one entity. Debt and identity belong to the ids; a new description begins a
 * new series, and the old one stays as it is until it is out of date.
 */
final class CounterAccount {
  // Former names whose counters are still shown; nobody renames a queue so often in two days.
  private static final int MOST_NAMES = 20;

  final Key key;
  final List<CounterSeries> retired = new ArrayList<>();
  @Nullable CounterSeries current;
  LocalDate lastRow = LocalDate.MIN;
  List<String> said = List.of();
  Instant saidIn = Instant.MIN;

  /** Whether it is left out, and so shows nothing. */
  boolean hidden;

  private boolean renamed;
  private long @Nullable [] debt;

  // What the current description was made of; made of the same, it would be the same again.
  private @Nullable Derivation describedBy;
  private List<String> describedSaid = List.of();

  CounterAccount(Key key) {
    this.key = key;
  }

  /**
   * The row of the interval that began at {@code start} said this of the entity; what the latest
   * interval says wins.
   */
  void said(List<String> now, Instant start) {
    if (now.isEmpty() || start.isBefore(saidIn)) {
      return;
    }
    if (now.equals(said)) {
      saidIn = start;
      return;
    }
    if (now.stream().allMatch(String::isEmpty)) {
      return;
    }
    List<String> next = new ArrayList<>(said);
    for (int i = 0; i < now.size(); i++) {
      if (i == next.size()) {
        next.add(now.get(i));
      } else if (!now.get(i).isEmpty()) {
        renamed |= !next.get(i).isEmpty() && !next.get(i).equals(now.get(i));
        next.set(i, now.get(i));
      }
    }
    said = List.copyOf(next);
    saidIn = start;
  }

  /**
   * Counts from now on under the description that it has by {@code derivation}. What waits passes
   * on to the new series; what was shown stays.
   */
  CounterSeries describe(Derivation derivation, long now, long holdEnd) {
    CounterSeries former = current;
    if (former != null && isDescribedBy(derivation)) {
      return former;
    }
    describedBy = derivation;
    describedSaid = said;
    List<String> last = former == null ? List.of() : former.description;
    List<String> description = derivation.describe(key, said, renamed, last);
    renamed = false;
    if (former != null && former.description.equals(description)) {
      return former;
    }
    CounterSeries next = reviveOr(description);
    if (former != null) {
      for (int slot = 0; slot < former.total.length; slot++) {
        if (former.total[slot] == ABSENT) {
          continue;
        }
        if (next.total[slot] == ABSENT) {
          next.begin(slot, holdEnd);
        } else if (next.total[slot] == 0) {
          next.hold(slot, holdEnd);
        }
        long waited = former.release(slot);
        if (waited > 0) {
          next.add(slot, waited, now);
        }
      }
      retired.add(former);
      if (retired.size() > MOST_NAMES) {
        retired.remove(0);
      }
    }
    current = next;
    return next;
  }

  // One that says the same but is another is seldom; to find out takes longer than to ask it.
  @SuppressWarnings("ReferenceEquality")
  private boolean isDescribedBy(Derivation derivation) {
    return derivation == describedBy && said.equals(describedSaid) && !renamed;
  }

  /** Shows nothing any more; what is owed stays. */
  void end() {
    current = null;
    describedBy = null;
    describedSaid = List.of();
  }

  /** {@code amount} more was reported than before: it pays the debt first. */
  void add(int slot, long amount, long now) {
    long paid = Math.min(amount, debt(slot));
    if (paid > 0) {
      debts()[slot] -= paid;
    }
    if (amount > paid) {
      counting().add(slot, amount - paid, now);
    }
  }

  /**
   * {@code amount} less was reported than before: a counter cannot fall, so what is not waiting is
   * owed.
   */
  void subtract(int slot, long amount) {
    long owed = current == null ? amount : current.takeBack(slot, amount);
    if (owed > 0) {
      debts()[slot] = Values.raise(debts()[slot], owed);
    }
  }

  long debt(int slot) {
    return debt == null ? 0 : debt[slot];
  }

  void restoreDebt(int slot, long amount) {
    if (amount > 0) {
      debts()[slot] = amount;
    }
  }

  boolean owes() {
    return debt != null && Arrays.stream(debt).anyMatch(d -> d > 0);
  }

  int owing() {
    return debt == null ? 0 : (int) Arrays.stream(debt).filter(d -> d > 0).count();
  }

  /** Whether it has any counter to show. */
  boolean shown() {
    return !hidden && (current != null || !retired.isEmpty());
  }

  /** What is known of this entity beside what its intervals hold. */
  EntityView counters() {
    return view(false, false, null, null);
  }

  /** What is shown of this entity; {@code row} and {@code sums} are null where it had no row. */
  EntityView view(boolean known, boolean summed, long @Nullable [] row, long @Nullable [] sums) {
    List<EntityView.Series> series = new ArrayList<>(retired.size() + 1);
    for (CounterSeries former : retired) {
      series.add(new EntityView.Series(former.description, former.total.clone(), false));
    }
    if (current != null) {
      series.add(new EntityView.Series(current.description, current.total.clone(), true));
    }
    return new EntityView(
        key,
        said,
        known ? Optional.of(row == null ? silent() : row) : Optional.empty(),
        known && summed ? Optional.of(sums == null ? silent() : sums) : Optional.empty(),
        series);
  }

  /** The values of an interval without a row: what adds up is 0, and nothing was the largest. */
  private long[] silent() {
    long[] values = new long[key.entity().measures().size()];
    for (Measure measure : key.entity().measures()) {
      int slot = measure.slot();
      boolean shown =
          switch (measure.aggregation()) {
            case SUM -> current != null && current.total[slot] != ABSENT;
            case LEVEL -> true;
            case PEAK, STATE -> false;
          };
      values[slot] = shown ? 0 : ABSENT;
    }
    return values;
  }

  private CounterSeries counting() {
    if (current == null) {
      throw new IllegalStateException("no series to count " + key + " in");
    }
    return current;
  }

  private CounterSeries reviveOr(List<String> description) {
    for (CounterSeries series : retired) {
      if (series.description.equals(description)) {
        retired.remove(series);
        return series;
      }
    }
    return new CounterSeries(description, key.entity().measures().size(), lastRow);
  }

  private long[] debts() {
    if (debt == null) {
      debt = new long[key.entity().measures().size()];
    }
    return debt;
  }
}
