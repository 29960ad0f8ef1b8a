package io.contactcenter.exporter.config;

/** A value is not what its key takes. */
public final class BadValue extends Exception {
  private final String remedy;

  /** {@code what} is wrong, with the value unless it may be secret, and what to do about it. */
  BadValue(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  public String what() {
    return String.valueOf(getMessage());
  }

  public String remedy() {
    return remedy;
  }
}
