package io.contactcenter.exporter.access;

import io.contactcenter.exporter.access.UnusableException.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which cipher suites are served. */
final class CipherSuites {
  private static final Pattern OF_TLS_13 = Pattern.compile("TLS_(AES|CHACHA20)_.*");
  private static final Pattern GOOD = Pattern.compile("TLS_ECDHE_.*(_GCM_|CHACHA20).*");

  private CipherSuites() {}

  /** {@code known} are those that this Java has not switched off, the best first. */
  static List<String> of(TlsSettings settings, List<String> known) throws UnusableException {
    List<String> wanted = settings.cipherSuites();
    for (String suite : wanted) {
      if (!known.contains(suite)) {
        Set<String> others = new TreeSet<>(known);
        others.removeIf(other -> !GOOD.matcher(other).matches());
        throw new UnusableException(
            Part.CIPHER_SUITES,
            "'" + suite + "' is unknown to this Java, or switched off as weak",
            "use some of: " + String.join(", ", others));
      }
    }
    List<String> ofTls12 =
        (wanted.isEmpty() ? known.stream().filter(GOOD.asMatchPredicate()) : wanted.stream())
            .filter(suite -> !OF_TLS_13.matcher(suite).matches())
            .toList();
    if (ofTls12.isEmpty() && settings.max() == TlsVersion.TLS12) {
      throw new UnusableException(
          Part.CIPHER_SUITES,
          "names none of TLS 1.2, and max_version is TLS12",
          "add one such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }
    return Stream.concat(known.stream().filter(OF_TLS_13.asMatchPredicate()), ofTls12.stream())
        .toList();
  }
}
