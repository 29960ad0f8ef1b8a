package io.contactcenter.exporter.simulator.fault;

/** How a refusal says when to come back. */
public enum RetryAfter {
  /** It does not. */
  NONE,
  /** A number of seconds. */
  SECONDS,
  /** An HTTP date. */
  DATE
}
