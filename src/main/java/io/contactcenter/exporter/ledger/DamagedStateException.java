package io.contactcenter.exporter.ledger;

/**
 * A state file whose content cannot be used; the message says why, as the end of a sentence about
 * it.
 */
public final class DamagedStateException extends Exception {
  private static final long serialVersionUID = 1;

  public DamagedStateException(String message) {
    super(message);
  }

  public DamagedStateException(String message, Throwable cause) {
    super(message, cause);
  }
}
