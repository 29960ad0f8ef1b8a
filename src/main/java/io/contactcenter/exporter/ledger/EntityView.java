package io.contactcenter.exporter.ledger;

import io.contactcenter.exporter.report.Key;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger knows of one entity; arrays by {@link
 * io.contactcenter.exporter.metric.Measure#slot}, not to be changed.
 *
 * @param name what the rows call it, empty when they give no name
 * @param interval its values in the newest interval: zeros when it had no row there, empty when it
 *     is not known any more
 * @param today its sums over the business day, empty while the day has a gap
 * @param series its counters; the last is under its current description
 */
public record EntityView(
    Key key, String name, Optional<long[]> interval, Optional<long[]> today, List<Series> series) {
  public EntityView {
    series = List.copyOf(series);
  }

  /** The values of its description labels; empty when it is not counted any more. */
  public Optional<List<String>> description() {
    return series.stream().filter(Series::current).map(Series::description).findFirst();
  }

  /** The counters under one description. {@code current} is false for those of a former name. */
  public record Series(List<String> description, long[] total, boolean current) {}
}
