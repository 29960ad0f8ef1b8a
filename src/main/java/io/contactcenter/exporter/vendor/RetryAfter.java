package io.contactcenter.exporter.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;

/** The {@code Retry-After} header: seconds or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  // A date is truncated to the second: who comes at its beginning may come too early.
  private static final Duration RESOLUTION = Duration.ofSeconds(1);

  private RetryAfter() {}

  /**
   * How long the vendor asks us to wait.
   *
   * @param now the vendor's time, for an answer without a {@code Date} of its own
   * @return empty where nothing useful is said: no header, nonsense, or no time at all
   */
  static Optional<Duration> of(Headers headers, Instant now) {
    String said = headers.get("Retry-After");
    if (said == null) {
      return Optional.empty();
    }
    if (said.strip().matches("\\d{1,9}")) {
      return positive(Duration.ofSeconds(Long.parseLong(said.strip())));
    }
    Date until = headers.getDate("Retry-After");
    if (until == null) {
      return Optional.empty();
    }
    // The two dates come from one clock, which need not agree with ours.
    Date answered = headers.getDate("Date");
    return positive(
            Duration.between(answered == null ? now : answered.toInstant(), until.toInstant()))
        .map(wait -> wait.plus(RESOLUTION));
  }

  private static Optional<Duration> positive(Duration pause) {
    return Optional.of(pause).filter(p -> p.compareTo(Duration.ZERO) > 0);
  }
}
