package io.contactcenter.exporter.vendor.ringcx;

/** A row that cannot be right; the message says why, in words for a log line. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1;

  BadRow(String why) {
    // Thrown per row and never shown with a trace.
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
