package io.contactcenter.exporter.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A limit as RingCentral's platform keeps it for a group of methods: whoever exceeds it is refused
 * for a penalty interval, and every request in that interval begins it anew (RingCentral API guide,
 * rate limits). Thread-safe.
 */
public final class PenaltyLimiter {
  private static final Duration PENALTY = Duration.ofSeconds(60);

  private final String group;
  private final Limit limit;
  private final SlidingLimiter window;
  private Instant refusedUntil = Instant.MIN;

  public PenaltyLimiter(String group, Limit limit) {
    this.group = group;
    this.limit = limit;
    this.window = new SlidingLimiter(List.of(limit));
  }

  /** Whether a request is admitted at {@code now}, and the headers of its reply. */
  public synchronized Decision decide(Instant now) {
    boolean admitted = !now.isBefore(refusedUntil) && window.admits(now);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Rate-Limit-Group", group);
    headers.put("X-Rate-Limit-Limit", String.valueOf(limit.requests()));
    headers.put("X-Rate-Limit-Remaining", String.valueOf(admitted ? window.remaining(now) : 0));
    headers.put("X-Rate-Limit-Window", String.valueOf(limit.per().toSeconds()));
    if (!admitted) {
      refusedUntil = now.plus(PENALTY);
      headers.put("Retry-After", String.valueOf(PENALTY.toSeconds()));
    }
    return new Decision(admitted, headers);
  }

  /** The outcome for one request. */
  public record Decision(boolean admitted, Map<String, String> headers) {
    public Decision {
      headers = Map.copyOf(headers);
    }
  }
}
