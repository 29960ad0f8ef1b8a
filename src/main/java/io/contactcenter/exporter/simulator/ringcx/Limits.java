package io.contactcenter.exporter.simulator.ringcx;

import io.contactcenter.exporter.simulator.http.Limit;
import java.time.Duration;
import java.util.List;

/**
 * The vendor's limits; an empty list is no limit.
 *
 * @param reports for all reports of the sub-account together
 * @param directory for all look-ups together
 * @param platform for RingCentral's token endpoint
 * @param login for the exchange of a RingCentral token for a RingCX token
 */
public record Limits(
    List<Limit> reports, List<Limit> directory, Limit platform, List<Limit> login) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** As documented (RingCX OpenAPI document and guides; RingCentral API guide, rate limits). */
  public static final Limits DOCUMENTED =
      new Limits(
          List.of(new Limit(3, MINUTE), new Limit(9, Duration.ofMinutes(15))),
          List.of(new Limit(120, MINUTE)),
          new Limit(5, MINUTE),
          List.of(new Limit(5, MINUTE)));

  /** None that is ever met. */
  public static final Limits LIFTED =
      new Limits(List.of(), List.of(), new Limit(1_000_000, MINUTE), List.of());

  public Limits {
    reports = List.copyOf(reports);
    directory = List.copyOf(directory);
    login = List.copyOf(login);
  }

  /** The same with other limits for the reports. */
  public Limits withReports(Limit... others) {
    return new Limits(List.of(others), directory, platform, login);
  }
}
