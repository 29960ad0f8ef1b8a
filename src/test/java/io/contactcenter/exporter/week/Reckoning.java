package io.contactcenter.exporter.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a week.
 *
 * @param mishaps how many were drawn, struck rows not included
 * @param struck answers of the vendor that were refused, broken or missing
 * @param differences what was not as it has to be, the first of them; none if all was
 * @param largest the largest difference of a counter from the truth
 */
record Reckoning(
    Week week,
    int series,
    long scrapes,
    long samples,
    int lives,
    int mishaps,
    long requests,
    long struck,
    long violations,
    long counted,
    long owed,
    long largest,
    List<String> differences) {
  Reckoning {
    differences = new ArrayList<>(differences);
  }

  boolean holds() {
    return differences.isEmpty();
  }

  /** In one line. */
  String line() {
    return String.format(
        Locale.ROOT,
        "week %-6d %-20s %2dm %-6s %4d series %5d scrapes %7d samples %2d lives %2d mishaps"
            + " %5d requests %4d struck %3d over limits %8d counted %4d owed, largest difference %d",
        week.seed(),
        week.zone(),
        week.interval().toMinutes(),
        week.stateful() ? "state" : "none",
        series,
        scrapes,
        samples,
        lives,
        mishaps,
        requests,
        struck,
        violations,
        counted,
        owed,
        largest);
  }
}
