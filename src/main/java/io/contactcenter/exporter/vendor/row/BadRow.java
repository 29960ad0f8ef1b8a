package io.contactcenter.exporter.vendor.row;

/** A row that cannot be right; the message says why, in words for a log line. */
public final class BadRow extends Exception {
  private static final long serialVersionUID = 1;

  public BadRow(String why) {
    // Thrown per row and never shown with a trace.
    super(why, null, false, false);
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
