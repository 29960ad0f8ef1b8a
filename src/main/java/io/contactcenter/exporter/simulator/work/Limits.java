package io.contactcenter.exporter.simulator.work;

import io.contactcenter.exporter.simulator.http.Limit;
import java.time.Duration;
import java.util.List;

/**
 * The vendor's limits; an empty list is no limit. 8x8 documents none for Work Analytics, so these
 * are assumed.
 *
 * @param reports for both summaries together
 * @param login for the token endpoint
 */
public record Limits(List<Limit> reports, List<Limit> login) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Those that a careful client keeps to. */
  public static final Limits ASSUMED =
      new Limits(List.of(new Limit(30, MINUTE)), List.of(new Limit(5, MINUTE)));

  /** None. */
  public static final Limits LIFTED = new Limits(List.of(), List.of());

  public Limits {
    reports = List.copyOf(reports);
    login = List.copyOf(login);
  }

  /** The same with other limits for the reports. */
  public Limits withReports(Limit... others) {
    return new Limits(List.of(others), login);
  }
}
