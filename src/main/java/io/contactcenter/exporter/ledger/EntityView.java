package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.report.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger knows of one entity; arrays by {@link Measure#slot}, not to be changed.
 *
 * @param said what the rows say of {@link io.contactcenter.exporter.metric.Entity#saidLabels}
 * @param interval its values in the newest interval: zeros when it had no row there, empty when it
 *     is not known any more
 * @param today its sums over the business day, empty while the day has a gap
 * @param series its counters; the last is under its current description
 */
public record EntityView(
    Key key,
    List<String> said,
    Optional<long[]> interval,
    Optional<long[]> today,
    List<Series> series) {
  public EntityView {
    series = List.copyOf(series);
  }

  /** The values of its description labels; empty when it is not counted any more. */
  public Optional<List<String>> description() {
    return series.stream().filter(Series::current).map(Series::description).findFirst();
  }

  /** Only what it says of some measures; everything else is absent. */
  public EntityView of(Set<Measure> measures) {
    return new EntityView(
        key,
        said,
        interval.map(values -> only(measures, values)),
        today.map(values -> only(measures, values)),
        series);
  }

  /** What this and another view of the same entity say of different measures. */
  public EntityView and(EntityView other) {
    return new EntityView(
        key,
        said.isEmpty() ? other.said : said,
        both(interval, other.interval),
        both(today, other.today),
        description().isPresent() ? series : other.series);
  }

  private static long[] only(Set<Measure> measures, long[] values) {
    long[] some = new long[values.length];
    Arrays.fill(some, Measure.ABSENT);
    measures.forEach(measure -> some[measure.slot()] = values[measure.slot()]);
    return some;
  }

  private static Optional<long[]> both(Optional<long[]> one, Optional<long[]> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    long[] both = one.get().clone();
    for (int slot = 0; slot < both.length; slot++) {
      both[slot] = both[slot] == Measure.ABSENT ? other.get()[slot] : both[slot];
    }
    return Optional.of(both);
  }

  /** The counters under one description. {@code current} is false for those of a former name. */
  public record Series(List<String> description, long[] total, boolean current) {}
}
