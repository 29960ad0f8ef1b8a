package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The arithmetic of one sliding window: at most {@code permits} calls in any stretch of {@code
 * nanos}. A call occupies the window for its whole length from the moment it is known to be
 * counted. Times are monotonic nanoseconds.
 */
record CallWindow(int permits, long nanos) {
  // Two clocks that are kept right run apart by at most 500 ppm each; the vendor counts by its own.
  private static final int DRIFT = 1000;

  /** The window of {@code limit}, longer by what the vendor's clock may run slower than ours. */
  static CallWindow of(RateLimit limit) {
    return new CallWindow(limit.requests(), byAnyClock(limit.per()).toNanos());
  }

  /** A time of ours in which {@code time} has passed by the vendor's clock too. */
  static Duration byAnyClock(Duration time) {
    return time.plus(time.dividedBy(DRIFT));
  }

  /** How many of {@code calls} occupy the window at {@code now}. */
  int occupied(Collection<Long> calls, long now) {
    return (int) calls.stream().filter(call -> now - call < nanos).count();
  }

  /** How long after {@code now} the next call may be made. */
  long untilFree(Collection<Long> calls, long now) {
    List<Long> inside =
        calls.stream()
            .filter(call -> now - call < nanos)
            .sorted((a, b) -> Long.signum(a - b))
            .toList();
    if (inside.size() < permits) {
      return 0;
    }
    return inside.get(inside.size() - permits) + nanos - now;
  }
}
