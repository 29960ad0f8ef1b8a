package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import java.time.Duration;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes calls with a token, and gets a new one when it is time. Used by one thread at a time. */
final class Login {
  // A token must outlive the request that it is sent with.
  private static final Duration MARGIN = Duration.ofSeconds(60);

  // Asking again sooner than this would only bring the account nearer to being locked.
  private static final Duration REFUSAL = Duration.ofSeconds(60);

  private final VendorHttp http;
  private final HttpUrl url;
  private final WorkSettings settings;
  private final Clock clock;
  private TokenCall.@Nullable Granted granted;
  private long asked;
  private @Nullable VendorException refused;
  private long refusedAt;

  Login(VendorHttp http, HttpUrl url, WorkSettings settings, Clock clock) {
    this.http = http;
    this.url = url;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes a call; once more with a new token where the vendor refuses the one we hold and the
   * budget has a permit for that at once.
   */
  <T> T call(Function<Secret, VendorCall<T>> withToken)
      throws VendorException, InterruptedException {
    VendorCall<T> first = withToken.apply(token());
    VendorException stale;
    try {
      return http.call(first);
    } catch (VendorException e) {
      if (e.failure() != Failure.AUTH) {
        throw e;
      }
      stale = e;
    }
    granted = null;
    return http.callAtOnce(withToken.apply(token())).orElseThrow(() -> stale);
  }

  private Secret token() throws VendorException, InterruptedException {
    long now = clock.nanoTime();
    if (granted != null && now - asked < granted.life().minus(MARGIN).toNanos()) {
      return granted.token();
    }
    if (refused != null && now - refusedAt < REFUSAL.toNanos()) {
      throw new VendorException(refused.failure(), refused.getMessage());
    }
    refused = null;
    asked = now;
    try {
      granted = http.call(new TokenCall(url, settings));
      return granted.token();
    } catch (VendorException e) {
      granted = null;
      if (isFinal(e.failure())) {
        refused = e;
        refusedAt = now;
      }
      throw e;
    }
  }

  private static boolean isFinal(Failure failure) {
    return switch (failure) {
      case AUTH, FORBIDDEN, HTTP_4XX, VENDOR_ERROR -> true;
      case THROTTLED, BUDGET, TIMEOUT, CONNECTION, HTTP_5XX, MALFORMED, TOO_LARGE -> false;
    };
  }
}
