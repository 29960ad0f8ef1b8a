package io.contactcenter.exporter.access;

/** What was given cannot be used. No text of it holds a key. */
public final class UnusableException extends Exception {
  private static final long serialVersionUID = 1;

  private final Part part;
  private final String remedy;

  /** Which part of the settings it is. */
  public enum Part {
    CERTIFICATE,
    KEY,
    CLIENT_CA,
    CIPHER_SUITES,
    CURVES
  }

  UnusableException(Part part, String what, String remedy) {
    super(what);
    this.part = part;
    this.remedy = remedy;
  }

  public Part part() {
    return part;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }
}
