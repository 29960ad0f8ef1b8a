package io.contactcenter.exporter.web;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.access.Tls;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Begins every connection with the certificates of now. */
final class FreshTls extends SslContextFactory.Server {
  private final Supplier<Access> access;

  /** {@code access} has TLS now and whenever it is asked again. */
  FreshTls(Supplier<Access> access) {
    this.access = access;
    setSslContext(tls().context());
    setRenegotiationAllowed(false);
  }

  @Override
  public SSLEngine newSSLEngine() {
    return tls().engine();
  }

  @Override
  public SSLEngine newSSLEngine(String host, int port) {
    return tls().engine();
  }

  private Tls tls() {
    return access.get().tls().orElseThrow();
  }
}
