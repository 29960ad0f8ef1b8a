package io.contactcenter.exporter.access;

import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges the certificates of clients: who signed them, and for whom. */
final class ClientCheck extends X509ExtendedTrustManager {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Set<Integer> NAMED_KINDS = Set.of(1, 2, 6, 7); // E-mail, DNS, URI, address.

  private final Optional<X509ExtendedTrustManager> authorities;
  private final Set<String> names;

  /** Without {@code authorities} it does not matter who signed; without {@code names}, for whom. */
  ClientCheck(Optional<X509ExtendedTrustManager> authorities, Collection<String> names) {
    this.authorities = authorities;
    this.names = names.stream().map(ClientCheck::comparable).collect(Collectors.toSet());
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    if (authorities.isPresent()) {
      authorities.get().checkClientTrusted(chain, type, engine);
    }
    checkName(chain[0]);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    if (authorities.isPresent()) {
      authorities.get().checkClientTrusted(chain, type);
    }
    checkName(chain[0]);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this is a server");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities
        .map(X509ExtendedTrustManager::getAcceptedIssuers)
        .orElse(new X509Certificate[0]);
  }

  private void checkName(X509Certificate certificate) throws CertificateException {
    Collection<List<?>> sans = certificate.getSubjectAlternativeNames();
    boolean named =
        sans != null
            && sans.stream()
                .filter(san -> NAMED_KINDS.contains(san.get(0)))
                .anyMatch(san -> names.contains(comparable(String.valueOf(san.get(1)))));
    if (!names.isEmpty() && !named) {
      throw new CertificateException("no subject alternative name of it is allowed");
    }
  }

  /** An address in one way of writing: Java and people write those of IPv6 differently. */
  private static String comparable(String name) {
    try {
      return ADDRESS.matcher(name).matches() ? InetAddress.getByName(name).getHostAddress() : name;
    } catch (UnknownHostException e) {
      return name;
    }
  }
}
