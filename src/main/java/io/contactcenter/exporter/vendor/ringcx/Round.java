package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of questions to the administration. Every question may fail on its own; the round is
 * over where the next one would only wait for the same failure.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final String source;
  private final Api api;
  private final Map<HttpUrl, String> complaints;
  private final Set<String> forbidden = new HashSet<>();
  private boolean over;

  /**
   * @param complaints what was wrong in the last round; a lasting failure is logged once
   */
  Round(String source, Api api, Map<HttpUrl, String> complaints) {
    this.source = source;
    this.api = api;
    this.complaints = complaints;
  }

  /** Asks for a list; empty when it was not answered. */
  <T> Optional<List<T>> ask(String endpoint, HttpUrl url, Class<T> type)
      throws InterruptedException {
    return ask(endpoint, url, type, true);
  }

  /** Asks for one element. */
  <T> Optional<List<T>> askOne(String endpoint, HttpUrl url, Class<T> type)
      throws InterruptedException {
    return ask(endpoint, url, type, false);
  }

  private <T> Optional<List<T>> ask(String endpoint, HttpUrl url, Class<T> type, boolean list)
      throws InterruptedException {
    if (over) {
      return Optional.empty();
    }
    try {
      List<T> answer = api.call(token -> new DirectoryCall<>(endpoint, url, type, list, token));
      complaints.remove(url);
      return Optional.of(answer);
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
  boolean forbids(String endpoint) {
    return forbidden.contains(endpoint);
  }

  private static boolean lasting(Failure failure) {
    return switch (failure) {
      case THROTTLED, BUDGET, TIMEOUT, CONNECTION -> true;
      case AUTH, FORBIDDEN, HTTP_4XX, HTTP_5XX, MALFORMED, TOO_LARGE, VENDOR_ERROR -> false;
    };
  }
}
