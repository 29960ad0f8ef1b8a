package io.contactcenter.exporter.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.exposition.Tools;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates and keys in a folder, made by openssl and good for a day. */
public record Certificates(Path folder) {
  private static final char[] PASSWORD = "test".toCharArray();

  /** Makes {@code NAME.pem} and {@code NAME-key.pem}, which sign themselves and others. */
  public void authority(String name) throws IOException, InterruptedException {
    Tools.require("openssl", "version");
    openssl(
        ("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=%1$s"
                + " -addext basicConstraints=critical,CA:TRUE -keyout %1$s-key.pem -out %1$s.pem")
            .formatted(name));
  }

  /** Makes {@code NAME.pem} and {@code NAME-key.pem}, signed by {@code authority}. */
  public void signed(String name, String authority, String san)
      throws IOException, InterruptedException {
    Tools.require("openssl", "version");
    openssl(
        "req -new -newkey rsa:2048 -nodes -subj /CN=%1$s -keyout %1$s-key.pem -out %1$s.csr"
            .formatted(name));
    Files.writeString(folder.resolve(name + ".ext"), "subjectAltName=" + san + "\n");
    openssl(
        ("x509 -req -in %1$s.csr -CA %2$s.pem -CAkey %2$s-key.pem -CAcreateserial -days 1"
                + " -extfile %1$s.ext -out %1$s.pem")
            .formatted(name, authority));
  }

  /** Runs openssl in the folder. */
  public void openssl(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ")));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  public String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** A client that trusts {@code authority} and shows the certificate of {@code own}, if any. */
  public SSLContext client(String authority, Optional<String> own)
      throws IOException, GeneralSecurityException, InterruptedException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    try (InputStream in = new FileInputStream(file(authority + ".pem").toFile())) {
      Certificate ca = CertificateFactory.getInstance("X.509").generateCertificate(in);
      trusted.setCertificateEntry("ca", ca);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.isEmpty() ? null : keys(own.get()), trust.getTrustManagers(), null);
    return context;
  }

  private KeyManager[] keys(String name)
      throws IOException, GeneralSecurityException, InterruptedException {
    openssl(
        "pkcs12 -export -in %1$s.pem -inkey %1$s-key.pem -out %1$s.p12 -passout pass:test"
            .formatted(name));
    KeyStore store = KeyStore.getInstance(file(name + ".p12").toFile(), PASSWORD);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    return keys.getKeyManagers();
  }
}
