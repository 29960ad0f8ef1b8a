package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The RingCX access token, and the way to the next one: its refresh token, else an exchange for the
 * RingCentral token, else a new RingCentral token. Used by one thread at a time.
 */
final class Tokens {
  // "The RingCX access token expires in 5 minutes" (RingCX: RingCentral authentication); the answer
  // does not say it.
  private static final Duration RINGCX_USE = Duration.ofSeconds(270);
  // A token must outlive the request that it is sent with.
  private static final Duration MARGIN = Duration.ofSeconds(60);
  // Asking again sooner than this would only bring the account nearer to being locked.
  private static final Duration REFUSAL = Duration.ofSeconds(60);

  private static final long LONGEST_LIFE = 86_400;

  /** That credentials were refused, and when. */
  private record Refused(Failure failure, String message, long since) {
    static Refused by(VendorException e, long now) {
      return new Refused(e.failure(), String.valueOf(e.getMessage()), now);
    }
  }

  private final VendorHttp http;
  private final Endpoints endpoints;
  private final RingCxSettings settings;
  private final Clock clock;
  private final PlatformLimit limit;
  private @Nullable Token platform;
  private @Nullable Token ringCx;
  private @Nullable Refused refused;
  private boolean failing;

  Tokens(VendorHttp http, Endpoints endpoints, RingCxSettings settings, Clock clock) {
    this.http = http;
    this.endpoints = endpoints;
    this.settings = settings;
    this.clock = clock;
    this.limit = new PlatformLimit(clock);
  }

  /** A token that can be used now. */
  Secret access() throws VendorException, InterruptedException {
    if (ringCx != null && ringCx.usable(clock.nanoTime())) {
      return ringCx.access();
    }
    if (refused != null && clock.nanoTime() - refused.since() < REFUSAL.toNanos()) {
      throw new VendorException(refused.failure(), refused.message());
    }
    failing = true;
    try {
      Token next = next();
      ringCx = next;
      refused = null;
      failing = false;
      return next.access();
    } catch (VendorException e) {
      refused = definite(e) ? Refused.by(e, clock.nanoTime()) : null;
      throw e;
    }
  }

  /** The vendor refuses the token, which may still be renewed. */
  void invalidate() {
    if (ringCx != null) {
      ringCx = new Token(ringCx.access(), ringCx.refresh(), ringCx.born(), Duration.ZERO);
    }
  }

  /** The vendor refuses the renewed token too. */
  void forget() {
    ringCx = null;
  }

  /** Whether the last attempt to log in failed. */
  boolean failing() {
    return failing;
  }

  private Token next() throws VendorException, InterruptedException {
    Optional<Secret> refresh = ringCx == null ? Optional.empty() : ringCx.refresh();
    // Whatever comes of the attempt, a refresh token has been used by it.
    ringCx = null;
    if (refresh.isPresent()) {
      try {
        return ringCx(RingCxGrant.refresh(endpoints.refresh(), refresh.get()));
      } catch (VendorException e) {
        requireAnswered(e);
      }
    }
    boolean held = platform != null && platform.usable(clock.nanoTime());
    try {
      return exchange();
    } catch (VendorException e) {
      if (!held || e.failure() != Failure.AUTH) {
        throw e;
      }
      platform = null;
      return exchange();
    }
  }

  private Token exchange() throws VendorException, InterruptedException {
    return ringCx(RingCxGrant.exchange(endpoints.exchange(), platform()));
  }

  private Token ringCx(RingCxGrant grant) throws VendorException, InterruptedException {
    long asked = clock.nanoTime();
    LoginCall.Granted granted = http.call(grant);
    return new Token(granted.access(), granted.refresh(), asked, RINGCX_USE);
  }

  private Secret platform() throws VendorException, InterruptedException {
    if (platform != null && platform.usable(clock.nanoTime())) {
      return platform.access();
    }
    Optional<Secret> refresh = platform == null ? Optional.empty() : platform.refresh();
    platform = null;
    if (refresh.isPresent()) {
      try {
        return granted(refresh);
      } catch (VendorException e) {
        requireAnswered(e);
      }
    }
    return granted(Optional.empty());
  }

  private Secret granted(Optional<Secret> refresh) throws VendorException, InterruptedException {
    limit.await();
    long asked = clock.nanoTime();
    LoginCall.Granted granted =
        http.call(new PlatformGrant(endpoints.platformToken(), settings, refresh, limit));
    // The published example says 7199 where the documents say an hour: only the answer counts.
    long seconds = Math.max(0, Math.min(granted.seconds().orElse(0L), LONGEST_LIFE));
    Duration life = Duration.ofSeconds(seconds);
    platform = new Token(granted.access(), granted.refresh(), asked, life.minus(MARGIN));
    return granted.access();
  }

  // Another way in is tried only where this one was refused, not where nobody answers.
  private static void requireAnswered(VendorException e) throws VendorException {
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
