package io.contactcenter.exporter.cli;

/** Ends a command; the message is for whoever ran it. */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String words;

  UserException(int status, String words) {
    super(words);
    this.status = status;
    this.words = words;
  }

  int status() {
    return status;
  }

  @Override
  public String getMessage() {
    return words;
  }
}
