package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.http.Limit;
import java.time.Duration;
import java.util.List;

/**
 * From how many requests on the vendor is too busy; an empty list is never. No number is
 * documented, only the 503.
 *
 * @param reports for all reports together
 * @param directory for all lists together
 */
public record Limits(List<Limit> reports, List<Limit> directory) {
  private static final Limit ONE_A_SECOND = new Limit(60, Duration.ofMinutes(1));

  /** What a careful client keeps to. */
  public static final Limits CAREFUL = new Limits(List.of(ONE_A_SECOND), List.of(ONE_A_SECOND));

  /** None that is ever met. */
  public static final Limits LIFTED = new Limits(List.of(), List.of());

  public Limits {
    reports = List.copyOf(reports);
    directory = List.copyOf(directory);
  }

  /** The same with other limits for the reports. */
  public Limits withReports(Limit... others) {
    return new Limits(List.of(others), directory);
  }
}
