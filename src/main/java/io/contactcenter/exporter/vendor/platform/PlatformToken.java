package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The RingCentral access token, and the way to the next one: its refresh token, else the JWT. Used
 * by one thread at a time.
 */
public final class PlatformToken {
  // A token must outlive the request that it is sent with.
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final long LONGEST_LIFE = 86_400;

  private final VendorHttp http;
  private final PlatformApp app;
  private final Clock clock;
  private final PlatformLimit limit;
  private @Nullable Token token;

  public PlatformToken(VendorHttp http, PlatformApp app, Clock clock) {
    this.http = http;
    this.app = app;
    this.clock = clock;
    this.limit = new PlatformLimit("log-ins", clock);
  }

  /** Whether there is one that can be used now. */
  public boolean held() {
    return token != null && token.usable(clock.nanoTime());
  }

  /** One that can be used now. */
  public Secret access() throws VendorException, InterruptedException {
    return get().access();
  }

  Token get() throws VendorException, InterruptedException {
    if (token != null && token.usable(clock.nanoTime())) {
      return token;
    }
    Optional<Secret> refresh = token == null ? Optional.empty() : token.refresh();
    // Whatever comes of the attempt, a refresh token has been used by it.
    token = null;
    if (refresh.isPresent()) {
      try {
        return granted(refresh);
      } catch (VendorException e) {
        LoginAttempts.requireAnswered(e);
      }
    }
    return granted(Optional.empty());
  }

  /** It is refused; it may still be renewed. */
  void invalidate() {
    if (token != null) {
      token = token.spent();
    }
  }

  /** It is of no use any more, nor is what it could be renewed with. */
  public void forget() {
    token = null;
  }

  private Token granted(Optional<Secret> refresh) throws VendorException, InterruptedException {
    limit.await();
    long asked = clock.nanoTime();
    LoginCall.Granted granted = http.call(new PlatformGrant(app, refresh, limit));
    // The published example says 7199 where the documents say an hour: only the answer counts.
    long seconds = Math.max(0, Math.min(granted.seconds().orElse(0L), LONGEST_LIFE));
    Duration life = Duration.ofSeconds(seconds);
    Token next = new Token(granted.access(), granted.refresh(), asked, life.minus(MARGIN));
    token = next;
    return next;
  }
}
