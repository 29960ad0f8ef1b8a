package io.contactcenter.exporter.simulator.ringcentral;

import io.contactcenter.exporter.simulator.http.Limit;
import java.time.Duration;

/**
 * The platform's limits by usage plan group.
 *
 * @param light for call performance and for one call queue
 * @param medium for lists of call queues and of extensions
 * @param auth for the token endpoint
 */
public record Limits(Limit light, Limit medium, Limit auth) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit NONE = new Limit(1_000_000, MINUTE);

  /** As documented (RingCentral API guide, rate limits: the defaults). */
  public static final Limits DOCUMENTED =
      new Limits(new Limit(50, MINUTE), new Limit(40, MINUTE), new Limit(5, MINUTE));

  /** None that is ever met. */
  public static final Limits LIFTED = new Limits(NONE, NONE, NONE);

  /** The same with another limit for call performance and for one call queue. */
  public Limits withLight(Limit other) {
    return new Limits(other, medium, auth);
  }
}
