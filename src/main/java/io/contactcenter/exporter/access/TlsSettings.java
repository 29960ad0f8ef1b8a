package io.contactcenter.exporter.access;

import java.util.List;

/**
 * What TLS is made of.
 *
 * @param certificate PEM, those that signed it behind it
 * @param key PEM
 * @param clientCa PEM; empty where none is given
 * @param clientSans one of which a client's certificate must have; none where all may ask
 * @param cipherSuites those of TLS 1.2; those of 1.3 are always served. None are Java's good ones
 * @param curves none are Java's
 */
public record TlsSettings(
    String certificate,
    String key,
    ClientAuth clientAuth,
    String clientCa,
    List<String> clientSans,
    TlsVersion min,
    TlsVersion max,
    List<String> cipherSuites,
    boolean serverPrefers,
    List<Curve> curves) {
  public TlsSettings {
    clientSans = List.copyOf(clientSans);
    cipherSuites = List.copyOf(cipherSuites);
    curves = List.copyOf(curves);
  }

  @Override
  public String toString() {
    return "TlsSettings[" + clientAuth + "]";
  }
}
