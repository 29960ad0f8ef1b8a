package io.contactcenter.exporter.vendor;

import okhttp3.Interceptor;

/** A transport on whose way answers are changed. */
public final class HostileTransport {
  private HostileTransport() {}

  /** Lets {@code answers} change them. */
  public static Transport by(Interceptor answers) {
    return new Transport("test", answers);
  }
}
