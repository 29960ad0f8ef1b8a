package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of the budget of calls that the sources of one vendor account share. */
public final class RateLimitFamilies {
  public static final Family PERMITS =
      family(
          "permits",
          Kind.GAUGE,
          Unit.COUNT,
          "Calls that the vendor account may make in any stretch as long as the window.",
          "account",
          "window");

  public static final Family PERMITS_AVAILABLE =
      family(
          "permits_available",
          Kind.GAUGE,
          Unit.COUNT,
          "Calls that the vendor account may make now before the limit of the window is reached.",
          "account",
          "window");

  public static final Family WAIT =
      family(
          "wait_seconds_total",
          Kind.COUNTER,
          Unit.SECONDS,
          "Time that calls waited for the limits of the vendor account.",
          "account");

  static final List<Family> ALL = List.of(PERMITS, PERMITS_AVAILABLE, WAIT);

  private RateLimitFamilies() {}

  private static Family family(String name, Kind kind, Unit unit, String help, String... labels) {
    return new Family(
        "contactcenter_rate_limit_" + name, kind, unit, List.of(labels), help, Family.Group.HEALTH);
  }
}
