package io.contactcenter.exporter.metric;

/** The unit of a family, and how its values are kept in a {@code long} until they are rendered. */
public enum Unit {
  /** Whole things; kept as they are. */
  COUNT(""),
  /** Seconds; kept as whole microseconds. */
  SECONDS("seconds"),
  /** A ratio from 0 to 1; kept as the bits of a double. */
  RATIO("ratio"),
  /** A moment as seconds since 1970; kept as whole microseconds. */
  TIMESTAMP("seconds"),
  /** Always 1: the labels carry the information. */
  INFO("");

  private final String suffix;

  Unit(String suffix) {
    this.suffix = suffix;
  }

  /** The OpenMetrics unit, empty where there is none; the family name ends with it. */
  public String suffix() {
    return suffix;
  }
}
