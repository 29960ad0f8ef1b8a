package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of each source. */
public final class SourceFamilies {
  public static final Family UP =
      family(
          "up",
          Kind.GAUGE,
          Unit.COUNT,
          "Whether the last poll of every report of the source succeeded: 1 if so, else 0.",
          "source",
          "vendor");

  public static final Family INFO =
      family(
          "info",
          Kind.GAUGE,
          Unit.INFO,
          "Always 1; the labels describe the source.",
          "source",
          "vendor",
          "time_zone");

  static final List<Family> ALL = List.of(UP, INFO);

  private SourceFamilies() {}

  private static Family family(String name, Kind kind, Unit unit, String help, String... labels) {
    return new Family(
        "contactcenter_source_" + name, kind, unit, List.of(labels), help, Family.Group.HEALTH);
  }
}
