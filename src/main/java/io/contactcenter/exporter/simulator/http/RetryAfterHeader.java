package io.contactcenter.exporter.simulator.http;

import io.contactcenter.exporter.simulator.fault.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The {@code Retry-After} header (RFC 9110, 10.2.3). */
public final class RetryAfterHeader {
  private RetryAfterHeader() {}

  /** The header that says, at {@code now}, to come back after {@code wait}; or none. */
  public static Map<String, String> of(RetryAfter how, Duration wait, Instant now) {
    // Whole seconds, rounded up: coming back when told to must be late enough.
    long seconds = wait.plusNanos(999_999_999).toSeconds();
    return switch (how) {
      case NONE -> Map.of();
      case SECONDS -> Map.of("Retry-After", String.valueOf(seconds));
      case DATE -> Map.of("Retry-After", HttpDate.of(now.plusSeconds(seconds + 1)));
    };
  }
}
