package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the rate headers of RingCentral's platform allow. Written by the thread of a call, read by
 * the caller after it.
 *
 * @see <a href="https://developers.ringcentral.com/guide/basics/rate-limits">RingCentral: Rate
 *     limits</a>
 */
final class PlatformLimit {
  /** How long the platform refuses after a limit was exceeded. */
  static final Duration PENALTY = Duration.ofSeconds(60);

  private static final long LONGEST_WINDOW = 3600;

  private final Clock clock;
  private boolean exhausted;
  private long free;

  PlatformLimit(Clock clock) {
    this.clock = clock;
  }

  /** Learns whether requests are left in the window. */
  void observe(Headers headers) {
    exhausted = "0".equals(headers.get("X-Rate-Limit-Remaining"));
    if (exhausted) {
      free = clock.nanoTime() + window(headers.get("X-Rate-Limit-Window")).toNanos();
    }
  }

  /** Waits until a request may be made. */
  void await() throws InterruptedException {
    if (exhausted) {
      clock.sleep(Duration.ofNanos(Math.max(0, free - clock.nanoTime())));
    }
  }

  private static Duration window(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WINDOW))
        : PENALTY;
  }
}
