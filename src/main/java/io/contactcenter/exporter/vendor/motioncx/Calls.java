package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.vendor.Failure;
import io.contactcenter.exporter.vendor.VendorCall;
import io.contactcenter.exporter.vendor.VendorException;
import io.contactcenter.exporter.vendor.VendorHttp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Calls with the key. One that was refused and never accepted is not shown again for a minute,
 * whatever asks. Used by one thread at a time.
 */
final class Calls implements AutoCloseable {
  private static final Duration REST = Duration.ofMinutes(1);

  private final VendorHttp http;
  private final Clock clock;
  private @Nullable VendorException refused;
  private long refusedAt;
  private boolean accepted;

  Calls(VendorHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  <T> T call(VendorCall<T> call) throws VendorException, InterruptedException {
    if (refused != null && clock.nanoTime() - refusedAt < REST.toNanos()) {
      throw new VendorException(refused.failure(), refused.getMessage(), refused);
    }
    refused = null;
    try {
      T answer = http.call(call);
      accepted = true;
      return answer;
    } catch (VendorException e) {
      if (e.failure() == Failure.AUTH && !accepted) {
        refused = e;
        refusedAt = clock.nanoTime();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
