package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import java.util.Optional;
import java.util.function.Function;

/** Calls with a token. Used by one thread at a time. */
public final class Api {
  private final VendorHttp http;
  private final AccessTokens tokens;

  public Api(VendorHttp http, AccessTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  /**
   * Makes a call; once more with a new token where the vendor refuses the one we hold (a token may
   * end before its time) and the budget has a permit for that at once.
   */
  public <T> T call(Function<Secret, VendorCall<T>> withToken)
      throws VendorException, InterruptedException {
    VendorException refused;
    try {
      return http.call(withToken.apply(tokens.access()));
    } catch (VendorException e) {
      if (e.failure() != Failure.AUTH || tokens.failing()) {
        throw e;
      }
      refused = e;
    }
    tokens.invalidate();
    VendorCall<T> again = withToken.apply(tokens.access());
    try {
      Optional<T> answer = http.callAtOnce(again);
      return answer.orElseThrow(() -> refused);
    } catch (VendorException e) {
      if (e.failure() == Failure.AUTH && e != refused) {
        tokens.forget();
      }
      throw e;
    }
  }

  /** Makes a call if the budget has a permit for it at once. */
  public <T> Optional<T> callAtOnce(Function<Secret, VendorCall<T>> withToken)
      throws VendorException, InterruptedException {
    return http.callAtOnce(withToken.apply(tokens.access()));
  }

  /** Whether no call can succeed because the last log-in did not. */
  public boolean loginFailing() {
    return tokens.failing();
  }
}
