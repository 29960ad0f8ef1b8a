package io.contactcenter.exporter.vendor.platform;

import io.contactcenter.exporter.config.Secret;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of questions to an administration. Every question may fail on its own; the round is
 * over where the next one would only wait for the same failure. Used by one thread at a time.
 */
public final class Questions {
  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final String source;
  private final Api api;
  private final Map<HttpUrl, String> complaints;
  private final Set<String> forbidden = new HashSet<>();
  private boolean over;

  /**
   * @param complaints what was wrong in the last round; a lasting failure is logged once
   */
  public Questions(String source, Api api, Map<HttpUrl, String> complaints) {
    this.source = source;
    this.api = api;
    this.complaints = complaints;
  }

  /** Asks; empty when it was not answered. */
  public <T> Optional<T> ask(
      String endpoint, HttpUrl url, Function<Secret, VendorCall<T>> withToken)
      throws InterruptedException {
    return ask(endpoint, url, () -> Optional.of(api.call(withToken)));
  }

  /** Asks if the budget has a permit at once; empty when it has none, or was not answered. */
  public <T> Optional<T> askAtOnce(
      String endpoint, HttpUrl url, Function<Secret, VendorCall<T>> withToken)
      throws InterruptedException {
    return ask(endpoint, url, () -> api.callAtOnce(withToken));
  }

  private interface Asking<T> {
    Optional<T> ask() throws VendorException, InterruptedException;
  }

  private <T> Optional<T> ask(String endpoint, HttpUrl url, Asking<T> asking)
      throws InterruptedException {
    if (over) {
      return Optional.empty();
    }
    try {
      Optional<T> answer = asking.ask();
      complaints.remove(url);
      return answer;
    } catch (VendorException e) {
      String complaint = String.valueOf(e.getMessage());
      if (!complaint.equals(complaints.put(url, complaint))) {
        LOG.warn("source {}: directory: {}", source, complaint);
      }
      over = api.loginFailing() || lasting(e.failure());
      if (e.failure() == Failure.FORBIDDEN) {
        forbidden.add(endpoint);
      }
      return Optional.empty();
    }
  }

  /** Whether this endpoint was refused for lack of permission. */
  public boolean forbids(String endpoint) {
    return forbidden.contains(endpoint);
  }

  private static boolean lasting(Failure failure) {
    return switch (failure) {
      case THROTTLED, BUDGET, TIMEOUT, CONNECTION -> true;
      case AUTH, FORBIDDEN, HTTP_4XX, HTTP_5XX, MALFORMED, TOO_LARGE, VENDOR_ERROR -> false;
    };
  }
}
