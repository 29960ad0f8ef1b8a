package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of attempts to log in. Used by one thread at a time. */
public final class LoginAttempts {
  // Asking again sooner than this would only bring the account nearer to being locked.
  private static final Duration REFUSAL = Duration.ofSeconds(60);

  /** A way to a token. */
  public interface Attempt {
    Token make() throws VendorException, InterruptedException;
  }

  /** That credentials were refused, and when. */
  private record Refused(Failure failure, String message, long since) {
    static Refused by(VendorException e, long now) {
      return new Refused(e.failure(), String.valueOf(e.getMessage()), now);
    }
  }

  private final Clock clock;
  private @Nullable Refused refused;
  private boolean failing;

  public LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Makes an attempt, unless credentials were refused a moment ago. */
  public Token make(Attempt attempt) throws VendorException, InterruptedException {
    if (refused != null && clock.nanoTime() - refused.since() < REFUSAL.toNanos()) {
      throw new VendorException(refused.failure(), refused.message());
    }
    failing = true;
    try {
      Token token = attempt.make();
      refused = null;
      failing = false;
      return token;
    } catch (VendorException e) {
      refused = definite(e) ? Refused.by(e, clock.nanoTime()) : null;
      throw e;
    }
  }

  /** Whether the last attempt failed. */
  public boolean failing() {
    return failing;
  }

  /** Another way in is tried only where this one was refused, not where nobody answers. */
  public static void requireAnswered(VendorException e) throws VendorException {
    switch (e.failure()) {
      case THROTTLED, BUDGET, TIMEOUT, CONNECTION -> throw e;
      case AUTH, FORBIDDEN, HTTP_4XX, HTTP_5XX, MALFORMED, TOO_LARGE, VENDOR_ERROR -> {}
    }
  }

  private static boolean definite(VendorException e) {
    return switch (e.failure()) {
      case AUTH, FORBIDDEN, HTTP_4XX, VENDOR_ERROR -> true;
      case THROTTLED, BUDGET, TIMEOUT, CONNECTION, HTTP_5XX, MALFORMED, TOO_LARGE -> false;
    };
  }
}
