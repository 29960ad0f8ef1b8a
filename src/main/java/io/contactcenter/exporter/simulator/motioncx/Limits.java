package io.contactcenter.exporter.simulator.motioncx;

import io.contactcenter.exporter.simulator.http.Limit;
import java.time.Duration;
import java.util.List;

/**
 * What the vendor allows; an empty list is no limit. It documents none: these are those that a
 * careful client keeps.
 *
 * @param reports for all reports together
 * @param directory for all look-ups together
 */
public record Limits(List<Limit> reports, List<Limit> directory) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** 30 reports and 120 look-ups in a minute. */
  public static final Limits CAREFUL =
      new Limits(List.of(new Limit(30, MINUTE)), List.of(new Limit(120, MINUTE)));

  /** None. */
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
