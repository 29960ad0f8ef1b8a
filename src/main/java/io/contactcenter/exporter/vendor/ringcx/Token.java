package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * An access token, and the token that renews it where one was given.
 *
 * @param born monotonic nanoseconds before it was asked for
 * @param use how long after that it may be used
 */
record Token(Secret access, Optional<Secret> refresh, long born, Duration use) {
  boolean usable(long now) {
    return now - born < use.toNanos();
  }
}
