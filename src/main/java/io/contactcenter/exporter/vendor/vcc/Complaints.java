package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was wrong with the lists: a lasting failure is logged once, and a round of questions is over
 * where the next one would only wait for the same failure. Used by one thread at a time.
 */
final class Complaints {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

  private final String source;
  private final Map<Resource, String> last = new EnumMap<>(Resource.class);
  private boolean over;

  Complaints(String source) {
    this.source = source;
  }

  /** Asks the vendor. */
  interface Question<T> {
    T ask() throws VendorException, InterruptedException;
  }

  /** A new round begins. */
  void begin() {
    over = false;
  }

  boolean over() {
    return over;
  }

  /** The answer; empty where there was none. */
  <T> Optional<T> listening(Resource resource, Question<T> question) throws InterruptedException {
    if (over) {
      return Optional.empty();
    }
    try {
      T answer = question.ask();
      last.remove(resource);
      return Optional.of(answer);
    } catch (VendorException e) {
      String complaint = String.valueOf(e.getMessage());
      if (!complaint.equals(last.put(resource, complaint))) {
        LOG.warn("source {}: directory: {}", source, complaint);
      }
      over = isLasting(e.failure());
      return Optional.empty();
    }
  }

  // One tenant, one token, one host: what refuses one list refuses all.
  private static boolean isLasting(Failure failure) {
    return switch (failure) {
      case AUTH, FORBIDDEN, THROTTLED, BUDGET, TIMEOUT, CONNECTION -> true;
      case HTTP_4XX, HTTP_5XX, MALFORMED, TOO_LARGE, VENDOR_ERROR -> false;
    };
  }
}
