package io.contactcenter.exporter.vendor.ringcentral;

/** The three published shapes of call performance. */
public enum ApiVersion {
  /** Business Analytics, since 2022. */
  V1("v1"),
  /** The private beta of June to August 2021, of which the first guide tells. */
  BETA_2021("beta-2021"),
  /** The public beta of January to September 2022. */
  BETA_2022("beta-2022");

  private final String word;

  ApiVersion(String word) {
    this.word = word;
  }

  /** As it is written in the configuration. */
  public String word() {
    return word;
  }
}
