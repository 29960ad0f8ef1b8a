package io.contactcenter.exporter.metric;

import java.util.List;

/** What is exposed of the exporter itself. */
public final class SelfFamilies {
  /** Always 1; the labels say what runs. */
  public static final Family BUILD_INFO =
      self(
          "build_info",
          Kind.GAUGE,
          Unit.INFO,
          "Always 1; the labels say which build runs on which Java.",
          "version",
          "revision",
          "java_version");

  public static final Family SERIES =
      self("series", Kind.GAUGE, Unit.COUNT, "Vendor series of the source exposed.", "source");

  public static final Family SERIES_DROPPED =
      self(
          "series_dropped",
          Kind.GAUGE,
          Unit.COUNT,
          "Vendor series of the source left out because of limits.series, by entity.",
          "source",
          "entity");

  public static final Family CONFIG_LAST_RELOAD_SUCCESSFUL =
      self(
          "config_last_reload_successful",
          Kind.GAUGE,
          Unit.COUNT,
          "Whether the last attempt to load the configuration succeeded: 1 if so, else 0.");

  public static final Family CONFIG_LAST_RELOAD_SUCCESS_TIMESTAMP =
      self(
          "config_last_reload_success_timestamp_seconds",
          Kind.GAUGE,
          Unit.TIMESTAMP,
          "When the configuration was last loaded successfully.");

  public static final Family STATE_WRITE_FAILURES =
      self(
          "state_write_failures_total",
          Kind.COUNTER,
          Unit.COUNT,
          "Failed attempts to write the state file since the start.");

  public static final Family STATE_LAST_WRITE_TIMESTAMP =
      self(
          "state_last_write_timestamp_seconds",
          Kind.GAUGE,
          Unit.TIMESTAMP,
          "When the state file was last written.");

  static final List<Family> ALL =
      List.of(
          BUILD_INFO,
          SERIES,
          SERIES_DROPPED,
          CONFIG_LAST_RELOAD_SUCCESSFUL,
          CONFIG_LAST_RELOAD_SUCCESS_TIMESTAMP,
          STATE_WRITE_FAILURES,
          STATE_LAST_WRITE_TIMESTAMP);

  private SelfFamilies() {}

  private static Family self(String name, Kind kind, Unit unit, String help, String... labels) {
    return new Family(
        "contactcenter_exporter_" + name, kind, unit, List.of(labels), help, Family.Group.SELF);
  }
}
