package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import io.contactcenter.exporter.vendor.platform.AccessTokens;
import io.contactcenter.exporter.vendor.platform.LoginAttempts;
import io.contactcenter.exporter.vendor.platform.LoginCall;
import io.contactcenter.exporter.vendor.platform.PlatformToken;
import io.contactcenter.exporter.vendor.platform.Token;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The RingCX access token, and the way to the next one: its refresh token, else an exchange for the
 * RingCentral token, else a new RingCentral token. Used by one thread at a time.
 */
final class Tokens implements AccessTokens {
  // "The RingCX access token expires in 5 minutes" (RingCX: RingCentral authentication); the answer
  // does not say it.
  private static final Duration RINGCX_USE = Duration.ofSeconds(270);

  private final VendorHttp http;
  private final Endpoints endpoints;
  private final Clock clock;
  private final PlatformToken platform;
  private final LoginAttempts attempts;
  private @Nullable Token ringCx;

  Tokens(VendorHttp http, Endpoints endpoints, RingCxSettings settings, Clock clock) {
    this.http = http;
    this.endpoints = endpoints;
    this.clock = clock;
    this.platform = new PlatformToken(http, settings.app(), clock);
    this.attempts = new LoginAttempts(clock);
  }

  @Override
  public Secret access() throws VendorException, InterruptedException {
    if (ringCx != null && ringCx.usable(clock.nanoTime())) {
      return ringCx.access();
    }
    Token next = attempts.make(this::next);
    ringCx = next;
    return next.access();
  }

  @Override
  public void invalidate() {
    if (ringCx != null) {
      ringCx = ringCx.spent();
    }
  }

  @Override
  public void forget() {
    ringCx = null;
  }

  @Override
  public boolean failing() {
    return attempts.failing();
  }

  private Token next() throws VendorException, InterruptedException {
    Optional<Secret> refresh = ringCx == null ? Optional.empty() : ringCx.refresh();
    // Whatever comes of the attempt, a refresh token has been used by it.
    ringCx = null;
    if (refresh.isPresent()) {
      try {
        return ringCx(RingCxGrant.refresh(endpoints.refresh(), refresh.get()));
      } catch (VendorException e) {
        LoginAttempts.requireAnswered(e);
      }
    }
    boolean held = platform.held();
    try {
      return exchange();
    } catch (VendorException e) {
      if (!held || e.failure() != Failure.AUTH) {
        throw e;
      }
      platform.forget();
      return exchange();
    }
  }

  private Token exchange() throws VendorException, InterruptedException {
    return ringCx(RingCxGrant.exchange(endpoints.exchange(), platform.access()));
  }

  private Token ringCx(RingCxGrant grant) throws VendorException, InterruptedException {
    long asked = clock.nanoTime();
    LoginCall.Granted granted = http.call(grant);
    return new Token(granted.access(), granted.refresh(), asked, RINGCX_USE);
  }
}
