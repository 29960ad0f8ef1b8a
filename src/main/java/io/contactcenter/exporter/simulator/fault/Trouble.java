package io.contactcenter.exporter.simulator.fault;

/** How a request can go wrong. */
public enum Trouble {
  /** 429, whatever the limits say. */
  THROTTLED,
  /** 401, as if the token had expired. */
  UNAUTHORIZED,
  /** 403 in the first documented shape. */
  FORBIDDEN,
  /** 403 in the second documented shape. */
  FORBIDDEN_CODE,
  /** 500. */
  INTERNAL_ERROR,
  /** 503. */
  UNAVAILABLE,
  /** 200 with a page of HTML. */
  HTML,
  /** The right answer, cut in half. */
  TRUNCATED,
  /**
   * The right answer as of when the request arrived, {@link Outage#delaySeconds} later; its {@code
   * Date} too is that of the arrival.
   */
  SLOW,
  /**
   * No answer, and the connection stays open until the simulator is closed; where time passes by a
   * pause of one's own, only for {@link Outage#delaySeconds}.
   */
  HANG,
  /** No answer: the connection is closed, {@link Outage#delaySeconds} later. */
  CLOSED
}
