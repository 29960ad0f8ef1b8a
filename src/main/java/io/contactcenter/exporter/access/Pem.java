package io.contactcenter.exporter.access;

import io.contactcenter.exporter.access.UnusableException.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what stands between BEGIN and END. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
  private static final String KEY_REMEDY =
      "give a key of RSA, EC or Ed25519 in PEM, as openssl genpkey writes it";

  private Pem() {}

  /** The certificates in {@code text}, at least one. */
  static List<X509Certificate> certificates(String text, Part part) throws UnusableException {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (MatchResult block : BLOCK.matcher(text).results().toList()) {
        if (block.group(1).equals("CERTIFICATE")) {
          byte[] pem = block.group().getBytes(StandardCharsets.US_ASCII);
          certificates.add(
              (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem)));
        }
      }
    } catch (CertificateException e) {
      throw new UnusableException(part, "holds a damaged certificate", "write it anew");
    }
    if (certificates.isEmpty()) {
      throw new UnusableException(
          part, "holds no certificate", "give PEM with -----BEGIN CERTIFICATE-----");
    }
    return certificates;
  }

  /** The first key in {@code text}. */
  static PrivateKey key(String text) throws UnusableException {
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      String kind = block.group(1);
      if (kind.startsWith("ENCRYPTED") || block.group(2).contains("ENCRYPTED")) {
        throw unusable(
            "is encrypted", "decrypt it with openssl pkey and let this user alone read it");
      }
      switch (kind) {
        case "PRIVATE KEY" -> {
          return key(der(block));
        }
        case "RSA PRIVATE KEY" -> {
          return key(Pkcs8.ofRsa(der(block)));
        }
        case "EC PRIVATE KEY" -> {
          return key(Pkcs8.ofEc(der(block)));
        }
        default -> {
          // Parameters and certificates may stand before it.
        }
      }
    }
    throw unusable("holds no private key", KEY_REMEDY);
  }

  private static PrivateKey key(byte[] pkcs8) throws UnusableException {
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // Another one, or none.
      }
    }
    throw unusable("is damaged, or no key of RSA, EC or Ed25519", KEY_REMEDY);
  }

  private static byte[] der(MatchResult block) throws UnusableException {
    try {
      return Base64.getMimeDecoder().decode(block.group(2));
    } catch (IllegalArgumentException e) {
      throw unusable("is damaged", KEY_REMEDY);
    }
  }

  private static UnusableException unusable(String what, String remedy) {
    return new UnusableException(Part.KEY, what, remedy);
  }
}
