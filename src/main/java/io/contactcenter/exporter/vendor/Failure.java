package io.contactcenter.exporter.vendor;

import java.util.Locale;

/** Why a request or a poll failed; the closed list of the {@code reason} label. */
public enum Failure {
  AUTH,
  FORBIDDEN,
  THROTTLED,
  BUDGET,
  TIMEOUT,
  CONNECTION,
  HTTP_4XX,
  HTTP_5XX,
  MALFORMED,
  TOO_LARGE,
  VENDOR_ERROR;

  /** The label value. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
