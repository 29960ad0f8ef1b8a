package io.contactcenter.exporter.config;

import io.contactcenter.exporter.access.ClientAuth;
import io.contactcenter.exporter.access.Curve;
import io.contactcenter.exporter.access.Tls;
import io.contactcenter.exporter.access.TlsSettings;
import io.contactcenter.exporter.access.TlsVersion;
import io.contactcenter.exporter.access.UnusableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code tls_server_config}. */
final class TlsReader {
  private static final int LONGEST = 1 << 20;

  private final Section section;
  private final List<Path> files;

  /** {@code files} is told which files were read. */
  TlsReader(Section section, List<Path> files) {
    this.section = section;
    this.files = files;
  }

  /** TLS, or nothing if it is not wanted or not right. */
  Optional<Tls> read() {
    Optional<String> certificate = pem("cert");
    Optional<String> key = pem("key");
    Optional<String> clientCa = pem("client_ca");
    ClientAuth clientAuth =
        section.get("client_auth_type", TlsReader::clientAuth, ClientAuth.NO_CLIENT_CERT);
    List<String> sans = section.strings("client_allowed_sans", List.of());
    TlsVersion min = section.get("min_version", TlsReader::version, TlsVersion.TLS12);
    TlsVersion max = section.get("max_version", TlsReader::version, TlsVersion.TLS13);
    List<String> suites = section.strings("cipher_suites", List.of());
    boolean serverPrefers = section.flag("prefer_server_cipher_suites", true);
    List<Curve> curves =
        section.choices("curve_preferences", List.of(Curve.values()), Curve::id, List.of());
    if (section.writtenKeys().isEmpty()) {
      return Optional.empty();
    }
    boolean right = checkClients(clientAuth, !sans.isEmpty());
    if (min.compareTo(max) > 0) {
      section.error("min_version", "is above max_version", "write TLS12 and TLS13");
      right = false;
    }
    if (certificate.isEmpty() || key.isEmpty() || !right) {
      return Optional.empty();
    }
    return made(
        new TlsSettings(
            certificate.get(),
            key.get(),
            clientAuth,
            clientCa.orElse(""),
            sans,
            min,
            max,
            suites,
            serverPrefers,
            curves));
  }

  private boolean checkClients(ClientAuth clientAuth, boolean named) {
    boolean right = true;
    boolean given = section.has("client_ca") || section.has("client_ca_file");
    for (String key : List.of("cert", "key")) {
      if (!section.has(key) && !section.has(key + "_file")) {
        section.error(key + "_file", "is missing", "add " + key + "_file: path");
        right = false;
      }
    }
    if (given && clientAuth == ClientAuth.NO_CLIENT_CERT) {
      section.error(
          "client_auth_type",
          "no certificate is asked of clients, but client_ca says who signs them",
          "write RequireAndVerifyClientCert");
      right = false;
    }
    if (!given && clientAuth.verified()) {
      section.error(
          "client_ca_file",
          "is missing, and " + clientAuth.id() + " needs it",
          "add client_ca_file: path");
      right = false;
    }
    if (named && !clientAuth.required()) {
      section.error(
          "client_allowed_sans",
          "clients need not have a certificate",
          "write client_auth_type: RequireAndVerifyClientCert");
      right = false;
    }
    return right;
  }

  private Optional<Tls> made(TlsSettings settings) {
    try {
      return Optional.of(Tls.of(settings));
    } catch (UnusableException e) {
      String key =
          switch (e.part()) {
            case CERTIFICATE -> written("cert");
            case KEY -> written("key");
            case CLIENT_CA -> written("client_ca");
            case CIPHER_SUITES -> "cipher_suites";
            case CURVES -> "curve_preferences";
          };
      section.error(key, e.what(), e.remedy());
      return Optional.empty();
    }
  }

  /** What {@code key} says, or the file under {@code key_file}. */
  private Optional<String> pem(String key) {
    if (section.has(key) && section.has(key + "_file")) {
      section.error(key + "_file", "is given beside " + key, "keep one of the two");
      return Optional.empty();
    }
    Optional<Path> file = section.file(key + "_file");
    return file.isPresent() ? content(key, file.get()) : section.find(key, text -> text);
  }

  private Optional<String> content(String key, Path file) {
    files.add(file);
    String what;
    try {
      if (Files.size(file) <= LONGEST) {
        // Each byte a character: there may be names in any encoding before the first BEGIN.
        return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      what = "is longer than 1 MiB";
    } catch (NoSuchFileException e) {
      what = "there is no file " + file;
    } catch (IOException e) {
      what = "the file " + file + " cannot be read";
    }
    section.error(key + "_file", what, "name a file of PEM that this user can read");
    return Optional.empty();
  }

  private String written(String key) {
    return section.has(key) ? key : key + "_file";
  }

  private static ClientAuth clientAuth(String text) throws BadValue {
    // The name that exporter-toolkit had at first.
    return Scalars.oneOf(List.of(ClientAuth.values()), ClientAuth::id)
        .parse(text.equals("RequireClientCert") ? "RequireAnyClientCert" : text);
  }

  private static TlsVersion version(String text) throws BadValue {
    if (text.equals("TLS10") || text.equals("TLS11")) {
      throw new BadValue(
          "'" + text + "' is switched off in Java, because it is broken", "write TLS12 or TLS13");
    }
    return Scalars.oneOf(List.of(TlsVersion.values()), TlsVersion::name).parse(text);
  }
}
