package io.contactcenter.exporter.vendor;

import java.time.Duration;

/**
 * A request that ended without its data. The message is fit for a log line and a status page: it
 * holds no secret.
 */
public final class VendorException extends Exception {
  private static final long serialVersionUID = 1;

  private final Failure failure;

  private final String message;

  private final Duration pause;

  public VendorException(Failure failure, String message) {
    this(failure, message, Duration.ZERO);
  }

  public VendorException(Failure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
    this.message = message;
    this.pause = Duration.ZERO;
  }

  /**
   * A refusal.
   *
   * @param pause how long the vendor says that it is to be left alone
   */
  public VendorException(Failure failure, String message, Duration pause) {
    super(message);
    this.failure = failure;
    this.message = message;
    this.pause = pause;
  }

  @Override
  public String getMessage() {
    return message;
  }

  public Failure failure() {
    return failure;
  }

  /** How long the vendor says that it is to be left alone; zero where it does not say. */
  public Duration pause() {
    return pause;
  }
}
