package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * An access token, and the token that renews it where one was given.
 *
 * @param born monotonic nanoseconds before it was asked for
 * @param use how long after that it may be used
 */
public record Token(Secret access, Optional<Secret> refresh, long born, Duration use) {
  public boolean usable(long now) {
    return now - born < use.toNanos();
  }

  /** The same when it is of no use any more, but for renewing it. */
  public Token spent() {
    return new Token(access, refresh, born, Duration.ZERO);
  }
}
