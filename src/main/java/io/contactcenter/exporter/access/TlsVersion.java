package io.contactcenter.exporter.access;

/** A version of TLS that is served. */
public enum TlsVersion {
  TLS12("TLSv1.2"),
  TLS13("TLSv1.3");

  private final String protocol;

  TlsVersion(String protocol) {
    this.protocol = protocol;
  }

  /** As Java calls it. */
  String protocol() {
    return protocol;
  }
}
