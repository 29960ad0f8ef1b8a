package io.contactcenter.exporter.servicelevel;

import java.util.Locale;

/**
 * How a service level is made of counts: A answered, B abandoned, O offered, T within the
 * threshold, s short.
 */
public enum Formula {
  /** A_T / (A + B). */
  ANSWERED_AND_ABANDONED,
  /** A_T / (A + B - B_s). */
  SHORT_ABANDONS_EXCLUDED,
  /** A_T / (A + B - B_T). */
  EARLY_ABANDONS_EXCLUDED,
  /** (A_T + B_T) / (A + B). */
  EARLY_ABANDONS_MET,
  /** (A_T + B_s) / (A + B). */
  SHORT_ABANDONS_MET,
  /** A_T / A. */
  ANSWERED_ONLY,
  /** A_T / O. */
  ANSWERED_OF_OFFERED,
  /** The vendor's own two counts. */
  VENDOR;

  /** As it is written in the configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
