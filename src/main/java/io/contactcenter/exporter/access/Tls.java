package io.contactcenter.exporter.access;

import io.contactcenter.exporter.access.UnusableException.Part;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS as one set of files wants it. Other files are another one, with sessions of its own: nobody
 * resumes what would be refused now.
 */
public final class Tls {
  private static final char[] NO_PASSWORD = {};

  private final SSLContext context;
  private final SSLParameters parameters;

  private Tls(SSLContext context, SSLParameters parameters) {
    this.context = context;
    this.parameters = parameters;
  }

  /** {@code settings}, ready to serve. */
  public static Tls of(TlsSettings settings) throws UnusableException {
    List<X509Certificate> chain = Pem.certificates(settings.certificate(), Part.CERTIFICATE);
    PrivateKey key = Pem.key(settings.key());
    try {
      if (!belongs(key, chain.get(0))) {
        throw new UnusableException(
            Part.KEY, "is not that of the certificate", "give the two that were made together");
      }
      KeyStore own = empty();
      own.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager clients = new ClientCheck(authorities(settings), settings.clientSans());
      context.init(keys.getKeyManagers(), new TrustManager[] {clients}, null);
      return new Tls(context, parameters(settings, context.getDefaultSSLParameters()));
    } catch (GeneralSecurityException | IOException e) {
      throw new UnusableException(
          Part.CERTIFICATE, "cannot be used: " + e.getMessage(), "write certificate and key anew");
    }
  }

  /** What Jetty wants to know of. */
  public SSLContext context() {
    return context;
  }

  /** The server's side of one connection. */
  public SSLEngine engine() {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static Optional<X509ExtendedTrustManager> authorities(TlsSettings settings)
      throws UnusableException, GeneralSecurityException, IOException {
    if (!settings.clientAuth().verified()) {
      return Optional.empty();
    }
    KeyStore trusted = empty();
    for (X509Certificate each : Pem.certificates(settings.clientCa(), Part.CLIENT_CA)) {
      trusted.setCertificateEntry("ca" + trusted.size(), each);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return Stream.of(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst();
  }

  private static SSLParameters parameters(TlsSettings settings, SSLParameters usual)
      throws UnusableException {
    SSLParameters parameters =
        new SSLParameters(
            CipherSuites.of(settings, List.of(usual.getCipherSuites())).toArray(String[]::new),
            Stream.of(TlsVersion.values())
                .filter(
                    version ->
                        version.compareTo(settings.min()) >= 0
                            && version.compareTo(settings.max()) <= 0)
                .map(TlsVersion::protocol)
                .toArray(String[]::new));
    parameters.setUseCipherSuitesOrder(settings.serverPrefers());
    // Each of these two resets the other.
    if (settings.clientAuth().required()) {
      parameters.setNeedClientAuth(true);
    } else if (settings.clientAuth().requested()) {
      parameters.setWantClientAuth(true);
    }
    if (!settings.curves().isEmpty()) {
      limitCurves(parameters, settings.curves().stream().map(Curve::group).toArray(String[]::new));
    }
    return parameters;
  }

  // Java 17 knows curves of the whole process only.
  private static void limitCurves(SSLParameters parameters, String[] groups)
      throws UnusableException {
    try {
      SSLParameters.class
          .getMethod("setNamedGroups", String[].class)
          .invoke(parameters, (Object) groups);
    } catch (ReflectiveOperationException e) {
      throw new UnusableException(
          Part.CURVES,
          "needs Java 20 or newer, and this is " + Runtime.version().feature(),
          "remove it, or start with -Djdk.tls.namedGroups=" + String.join(",", groups));
    }
  }

  private static boolean belongs(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (key.getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> key.getAlgorithm();
            });
    byte[] text = {1, 2, 3};
    signature.initSign(key);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(text);
    return signature.verify(signed);
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
