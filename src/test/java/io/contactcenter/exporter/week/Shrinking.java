package io.contactcenter.exporter.week;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a week that fails whatever it fails without. */
final class Shrinking {
  private static final int MOST_RUNS = 60;

  private Shrinking() {}

  /** The parts of {@code week} without which it would hold, as far as that was found out. */
  static List<String> of(Week week, Predicate<Week> fails) {
    List<String> kept = new ArrayList<>(week.parts());
    int runs = 0;
    boolean fewer = true;
    while (fewer && runs < MOST_RUNS) {
      fewer = false;
      for (String part : List.copyOf(kept)) {
        List<String> without = new ArrayList<>(kept);
        without.remove(part);
        if (runs++ < MOST_RUNS && fails.test(week.only(without))) {
          kept = without;
          fewer = true;
        }
      }
    }
    return kept;
  }
}
