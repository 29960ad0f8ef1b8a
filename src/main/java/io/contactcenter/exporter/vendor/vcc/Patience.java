package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;

/**
 * How many calls of a fetch may fail before it does. Among a thousand calls one is always refused
 * by a vendor that is "temporarily overloaded", and the others are not to be lost for it. Used by
 * one thread.
 */
final class Patience {
  private static final int LEAST = 2;
  private static final int ONE_IN = 20;
  private static final int ATTEMPTS = 3;

  /** Who is told to wait longer than this has failed, and is not at work until then. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private int left;

  private Patience(int left) {
    this.left = left;
  }

  /** For a fetch that asks about so many. */
  static Patience of(int asks) {
    return new Patience(Math.max(LEAST, asks / ONE_IN));
  }

  /**
   * Whether a call is made again that failed now.
   *
   * @param attempts how often it was made
   */
  boolean isLeft(VendorException failed, int attempts) {
    boolean again =
        switch (failed.failure()) {
          case HTTP_5XX, CONNECTION, MALFORMED ->
              attempts < ATTEMPTS && left > 0 && failed.pause().compareTo(LONGEST_PAUSE) <= 0;
          // Once: a token that was accepted before may be refused by one server of several.
          case AUTH -> attempts == 1 && left > 0;
          case FORBIDDEN, THROTTLED, BUDGET, TIMEOUT, HTTP_4XX, TOO_LARGE, VENDOR_ERROR -> false;
        };
    if (again) {
      left--;
    }
    return again;
  }
}
