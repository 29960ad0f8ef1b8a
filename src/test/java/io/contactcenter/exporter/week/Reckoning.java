package io.contactcenter.exporter.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What came of a week.
 *
 * @param scrapes all of them, those included that found nothing new
 * @param withToday those that found something new and showed the day so far
 * @param mishaps how many were drawn, struck rows not included
 * @param struck answers of the vendor that were refused, broken or missing
 * @param differences what was not as it has to be, the first of them; none if all was
 * @param largest the largest difference of a counter from the truth
 */
record Reckoning(
    Week week,
    int series,
    long scrapes,
    long withToday,
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
        "week %-6d %-18s %-20s %2dm %-6s %4d series %5d scrapes %7d samples %2d lives %2d mishaps"
            + " %5d requests %4d struck %3d over limits %8d counted %4d owed, largest difference %d",
        week.seed(),
        week.vendor().schema().type(),
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

  /** Of many weeks, in one line. */
  static String summary(List<Reckoning> weeks) {
    return String.format(
        Locale.ROOT,
        "%d weeks held: %d scrapes, %d samples compared, %d lives, %d mishaps, %d requests of which"
            + " %d were struck, %d contacts and changes counted, largest difference %d",
        weeks.size(),
        sum(weeks, Reckoning::scrapes),
        sum(weeks, Reckoning::samples),
        sum(weeks, Reckoning::lives),
        sum(weeks, Reckoning::mishaps),
        sum(weeks, Reckoning::requests),
        sum(weeks, Reckoning::struck),
        sum(weeks, Reckoning::counted),
        weeks.stream().mapToLong(Reckoning::largest).max().orElse(0));
  }

  private static long sum(List<Reckoning> weeks, ToLongFunction<Reckoning> figure) {
    return weeks.stream().mapToLong(figure).sum();
  }
}
