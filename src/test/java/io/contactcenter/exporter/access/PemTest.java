package io.contactcenter.exporter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.access.UnusableException.Part;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and certificates as openssl writes them. */
class PemTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "RSA, genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem, BEGIN PRIVATE KEY",
    "RSA, genrsa -traditional -out key.pem 2048, BEGIN RSA PRIVATE KEY",
    "RSA, genrsa -traditional -out key.pem 4096, BEGIN RSA PRIVATE KEY",
    "EC, ecparam -name prime256v1 -genkey -out key.pem, BEGIN EC PRIVATE KEY",
    "EC, ecparam -name secp521r1 -genkey -noout -out key.pem, BEGIN EC PRIVATE KEY",
    "EC, genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out key.pem, BEGIN PRIVATE KEY",
    "EdDSA, genpkey -algorithm ED25519 -out key.pem, BEGIN PRIVATE KEY"
  })
  void readsKeysAndTheirCertificates(String algorithm, String command, String begin)
      throws Exception {
    Certificates certificates = new Certificates(folder);
    certificates.openssl(command);
    assertThat(certificates.text("key.pem")).contains(begin);
    certificates.openssl("req -x509 -key key.pem -subj /CN=own -days 1 -out own.pem");

    PrivateKey key = Pem.key(certificates.text("key.pem"));

    assertThat(key.getAlgorithm()).isEqualTo(algorithm);
    Tls.of(settings(certificates.text("own.pem"), certificates.text("key.pem")));
  }

  @Test
  void readsACertificateWithThoseThatSignedIt() throws Exception {
    Certificates certificates = new Certificates(folder);
    certificates.authority("ca");
    certificates.signed("server", "ca", "DNS:localhost");
    String chain = "# a comment\n" + certificates.text("server.pem") + certificates.text("ca.pem");

    assertThat(Pem.certificates(chain, Part.CERTIFICATE)).hasSize(2);
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws Exception {
    Certificates certificates = new Certificates(folder);
    certificates.authority("a");
    certificates.authority("b");
    assertThatThrownBy(
            () -> Tls.of(settings(certificates.text("a.pem"), certificates.text("b-key.pem"))))
        .hasMessage("is not that of the certificate");
  }

  @Test
  void refusesAnEncryptedKey() throws Exception {
    Certificates certificates = new Certificates(folder);
    certificates.openssl("genpkey -algorithm ED25519 -aes256 -pass pass:abc -out key.pem");
    assertThatThrownBy(() -> Pem.key(certificates.text("key.pem"))).hasMessage("is encrypted");
  }

  @ParameterizedTest
  @CsvSource({
    "RSA PRIVATE KEY, AAAA",
    "EC PRIVATE KEY, MIGk",
    "EC PRIVATE KEY, ''",
    "PRIVATE KEY, MIGk"
  })
  void refusesADamagedKeyWithoutShowingIt(String kind, String body) {
    String pem = "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    assertThatThrownBy(() -> Pem.key(pem))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("is damaged");
  }

  private static TlsSettings settings(String certificate, String key) {
    return new TlsSettings(
        certificate,
        key,
        ClientAuth.NO_CLIENT_CERT,
        "",
        List.of(),
        TlsVersion.TLS12,
        TlsVersion.TLS13,
        List.of(),
        true,
        List.of());
  }
}
