package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;

/** Access to APIs that take the platform's own token. Used by one thread at a time. */
public final class PlatformAccess implements AccessTokens {
  private final PlatformToken token;
  private final LoginAttempts attempts;

  public PlatformAccess(VendorHttp http, PlatformApp app, Clock clock) {
    this.token = new PlatformToken(http, app, clock);
    this.attempts = new LoginAttempts(clock);
  }

  @Override
  public Secret access() throws VendorException, InterruptedException {
    return token.held() ? token.access() : attempts.make(token::get).access();
  }

  @Override
  public void invalidate() {
    token.invalidate();
  }

  @Override
  public void forget() {
    token.forget();
  }

  @Override
  public boolean failing() {
    return attempts.failing();
  }
}
