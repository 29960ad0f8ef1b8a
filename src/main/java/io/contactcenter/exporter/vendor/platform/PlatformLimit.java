package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the rate headers of RingCentral's platform allow. Thread-safe: an answer may come after its
 * caller gave up.
 *
 * @see <a href="https://developers.ringcentral.com/guide/basics/rate-limits">RingCentral: Rate
 *     limits</a>
 */
public final class PlatformLimit {
  /** How long the platform refuses after a limit was exceeded. */
  public static final Duration PENALTY = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(PlatformLimit.class);
  private static final long LONGEST_WINDOW = 3600;

  private final String calls;
  private final Clock clock;
  private boolean exhausted;
  private long free;

  /**
   * @param calls what the limit is for, in words for the log
   */
  public PlatformLimit(String calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Learns whether requests are left in the window. */
  public synchronized void observe(Headers headers) {
    exhausted = "0".equals(headers.get("X-Rate-Limit-Remaining"));
    if (exhausted) {
      free = clock.nanoTime() + window(headers.get("X-Rate-Limit-Window")).toNanos();
    }
  }

  /** Waits until a request may be made. */
  public void await() throws InterruptedException {
    Duration wait = untilFree();
    if (!wait.isZero()) {
      LOG.info("{} wait {} s: RingCentral says that none is left", calls, wait.toSeconds());
      clock.sleep(wait);
    }
  }

  private synchronized Duration untilFree() {
    return Duration.ofNanos(exhausted ? Math.max(0, free - clock.nanoTime()) : 0);
  }

  private static Duration window(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WINDOW))
        : PENALTY;
  }
}
