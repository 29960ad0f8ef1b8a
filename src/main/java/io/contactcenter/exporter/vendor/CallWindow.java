package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The arithmetic of one sliding window: at most {@code permits} calls in any stretch of {@code
 * nanos}. A call occupies the window for its whole length from the moment it is known to be
 * counted. Times are monotonic nanoseconds.
 */
record CallWindow(int permits, long nanos) {
  static CallWindow of(RateLimit limit) {
    return new CallWindow(limit.requests(), limit.per().toNanos());
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

  /**
   * Whether a call at {@code now} leaves every call at the {@code later} moments (in order) its
   * permit.
   */
  boolean leavesRoom(Collection<Long> calls, long now, List<Long> later) {
    List<Long> all = new ArrayList<>(calls);
    all.add(now);
    for (long moment : later) {
      if (moment - now < nanos && occupied(all, moment) >= permits) {
        return false;
      }
      all.add(moment);
    }
    return true;
  }
}
