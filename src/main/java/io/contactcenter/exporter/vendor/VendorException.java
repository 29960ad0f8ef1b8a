package io.contactcenter.exporter.vendor;

/**
 * A request that ended without its data. The message is fit for a log line and a status page: it
 * holds no secret.
 */
public final class VendorException extends Exception {
  private static final long serialVersionUID = 1;

  private final Failure failure;

  private final String message;

  public VendorException(Failure failure, String message) {
    super(message);
    this.failure = failure;
    this.message = message;
  }

  public VendorException(Failure failure, String message, Throwable cause) {
    super(message, cause);
    this.failure = failure;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  public Failure failure() {
    return failure;
  }
}
