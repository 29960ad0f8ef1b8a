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
  /** The right answer, after {@link Outage#delaySeconds}. */
  SLOW,
  /** No answer, and the connection stays open until the simulator is closed. */
  HANG,
  /** No answer: the connection is closed. */
  CLOSED
}
