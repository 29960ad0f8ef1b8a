package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of look-ups. Every one may fail on its own; the round is over where the next one would
 * only wait for the same failure.
 */
final class Round {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final String source;
  private final Calls calls;
  private final Map<String, String> complaints;
  private boolean over;

  /**
   * @param complaints what was wrong in the last round, by look-up; a lasting failure is logged
   *     once
   */
  Round(String source, Calls calls, Map<String, String> complaints) {
    this.source = source;
    this.calls = calls;
    this.complaints = complaints;
  }

  /** Makes the calls in turn until one is answered; empty when none was. */
  @SafeVarargs
  final <T> Optional<List<T>> ask(String what, VendorCall<List<T>>... inTurn)
      throws InterruptedException {
    String complaint = "";
    for (VendorCall<List<T>> call : inTurn) {
      if (over) {
        return Optional.empty();
      }
      try {
        List<T> answer = calls.call(call);
        complaints.remove(what);
        return Optional.of(answer);
      } catch (VendorException e) {
        complaint = complaint.isEmpty() ? String.valueOf(e.getMessage()) : complaint;
        over = lasting(e.failure());
      }
    }
    if (!complaint.equals(complaints.put(what, complaint))) {
      LOG.warn("source {}: directory: {}", source, complaint);
    }
    return Optional.empty();
  }

  // A key that is refused is refused everywhere.
  private static boolean lasting(Failure failure) {
    return switch (failure) {
      case AUTH, THROTTLED, BUDGET, TIMEOUT, CONNECTION -> true;
      case FORBIDDEN, HTTP_4XX, HTTP_5XX, MALFORMED, TOO_LARGE, VENDOR_ERROR -> false;
    };
  }
}
