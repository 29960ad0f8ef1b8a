package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of the requests made to vendors. */
public final class RequestFamilies {
  public static final Family REQUESTS =
      family(
          "requests_total",
          Kind.COUNTER,
          Unit.COUNT,
          "Requests made to the vendor.",
          "source",
          "endpoint");

  public static final Family FAILURES =
      family(
          "request_failures_total",
          Kind.COUNTER,
          Unit.COUNT,
          "Requests to the vendor that ended without their answer, by reason.",
          "source",
          "endpoint",
          "reason");

  public static final Family THROTTLED =
      family(
          "throttled_total",
          Kind.COUNTER,
          Unit.COUNT,
          "Requests that the vendor refused because of its limits.",
          "source",
          "endpoint");

  public static final Family DURATION =
      family(
          "request_duration_seconds",
          Kind.HISTOGRAM,
          Unit.SECONDS,
          "Time that requests to the vendor took.",
          "source",
          "endpoint");

  static final List<Family> ALL = List.of(REQUESTS, FAILURES, THROTTLED, DURATION);

  private RequestFamilies() {}

  private static Family family(String name, Kind kind, Unit unit, String help, String... labels) {
    return new Family(
        "contactcenter_vendor_" + name, kind, unit, List.of(labels), help, Family.Group.HEALTH);
  }
}
