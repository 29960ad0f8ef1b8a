package io.contactcenter.exporter.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.access.Certificates;
import io.contactcenter.exporter.access.ClientAuth;
import io.contactcenter.exporter.access.Tls;
import io.contactcenter.exporter.access.TlsSettings;
import io.contactcenter.exporter.access.TlsVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, certificates of clients, passwords, and their change while the server runs. */
class ProtectedServerTest {
  private static final String HASH = "$2y$04$abcdefghijklmnopqrstuujCv.xLBuV5x5MfsGp57fvNEli1poPvW";
  private static final String PASSWORD = "geheim-ü";

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static final AtomicReference<Access> ACCESS = new AtomicReference<>();
  private static WebServer server;

  @BeforeAll
  static void start() throws Exception {
    certificates = new Certificates(folder);
    certificates.authority("ca");
    certificates.authority("other-ca");
    certificates.signed("server", "ca", "DNS:localhost,IP:127.0.0.1");
    certificates.signed("scraper", "ca", "DNS:prometheus.example.org,IP:::1");
    certificates.signed("stranger", "other-ca", "DNS:prometheus.example.org");
    ACCESS.set(open());
    server =
        WebServer.to(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(ACCESS::get),
                SmallExposition.of(3),
                RichStatus::status,
                () -> true,
                Optional::empty,
                new Limits(
                    100,
                    100,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(3),
                    1 << 20,
                    Duration.ofMillis(100)))
            .listen()
            .open();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void letEverybodyIn() throws Exception {
    ACCESS.set(open());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/",
        "/api/v1/status",
        "/-/healthy",
        "/-/ready",
        "/-/reload",
        "/nothing"
      })
  void asksForAPasswordOnEveryPath(String path) throws Exception {
    ACCESS.set(users(Map.of("prometheus", HASH)));

    for (String wrong :
        List.of(
            "",
            basic("prometheus:wrong"),
            basic("nobody:" + PASSWORD),
            "Basic %%%",
            "Bearer abc",
            basic("prometheus"))) {
      HttpResponse<String> refused = get(path, wrong, Optional.empty());
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
      assertThat(refused.body()).isEqualTo("Unauthorized\n");
    }
    assertThat(get(path, basic("prometheus:" + PASSWORD), Optional.empty()).statusCode())
        .isNotEqualTo(401);
  }

  @Test
  void addsHeadersToEveryAnswer() throws Exception {
    Access open = open();
    ACCESS.set(
        new Access(open.tls(), Map.of("prometheus", HASH), Map.of("X-Frame-Options", "deny")));
    for (String authorization : List.of("", basic("prometheus:" + PASSWORD))) {
      assertThat(
              get("/metrics", authorization, Optional.empty())
                  .headers()
                  .firstValue("X-Frame-Options"))
          .hasValue("deny");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CLIENT_CERT, true, true, true",
    "REQUEST_CLIENT_CERT, true, true, true",
    "REQUIRE_ANY_CLIENT_CERT, false, true, true",
    "VERIFY_CLIENT_CERT_IF_GIVEN, true, false, true",
    "REQUIRE_AND_VERIFY_CLIENT_CERT, false, false, true"
  })
  void asksForCertificatesAsGoDoes(
      ClientAuth clientAuth, boolean none, boolean stranger, boolean own) throws Exception {
    ACCESS.set(clients(clientAuth, List.of()));
    assertThat(isLetIn(Optional.empty())).isEqualTo(none);
    // Java keeps a certificate to itself that the server would not take.
    assertThat(handshake("-tls1_2 -cert stranger.pem -key stranger-key.pem")).isEqualTo(stranger);
    assertThat(isLetIn(Optional.of("scraper"))).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "prometheus.example.org, true",
    "::1, true",
    "0:0:0:0:0:0:0:1, true",
    "PROMETHEUS, false",
    "127.0.0.1, false"
  })
  void letsInOnlyAllowedNames(String name, boolean own) throws Exception {
    ACCESS.set(clients(ClientAuth.REQUIRE_AND_VERIFY_CLIENT_CERT, List.of("else", name)));
    assertThat(isLetIn(Optional.of("scraper"))).isEqualTo(own);
    assertThat(handshake("-tls1_2 -cert stranger.pem -key stranger-key.pem")).isFalse();
  }

  @Test
  void showsANewCertificateToNewConnections() throws Exception {
    certificates.signed("renewed", "other-ca", "DNS:localhost");
    ACCESS.set(
        new Access(
            Optional.of(
                Tls.of(
                    settings(
                        "renewed",
                        ClientAuth.NO_CLIENT_CERT,
                        List.of(),
                        List.of(),
                        TlsVersion.TLS13))),
            Map.of(),
            Map.of()));
    assertThat(get("other-ca", "/-/healthy", "", Optional.empty()).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> get("ca", "/-/healthy", "", Optional.empty()))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "-tls1_3, true",
    "-tls1_2, true",
    "-tls1_1, false",
    "-tls1_2 -cipher ECDHE-RSA-AES256-SHA, false",
    "-tls1_2 -cipher AES256-GCM-SHA384, false"
  })
  void speaksTls12And13WithGoodCiphers(String options, boolean spoken) throws Exception {
    assertThat(handshake(options)).isEqualTo(spoken);
  }

  @Test
  void speaksOnlyWhatIsConfigured() throws Exception {
    ACCESS.set(
        new Access(
            Optional.of(
                Tls.of(
                    settings(
                        "server",
                        ClientAuth.NO_CLIENT_CERT,
                        List.of(),
                        List.of("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"),
                        TlsVersion.TLS12))),
            Map.of(),
            Map.of()));
    assertThat(handshake("-tls1_3")).isFalse();
    assertThat(handshake("-tls1_2 -cipher ECDHE-RSA-AES256-SHA")).isTrue();
    assertThat(handshake("-tls1_2 -cipher ECDHE-RSA-AES256-GCM-SHA384")).isFalse();
  }

  @Test
  void whoNeverEndsAHandshakeIsCutOff() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      // The begin of a ClientHello.
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 1, 0, 1});
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void plainHttpIsNotAnswered() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write("GET /metrics HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .doesNotContain("contactcenter");
    }
  }

  private static boolean handshake(String options) throws Exception {
    Process process =
        new ProcessBuilder(
                ("openssl s_client -brief -connect 127.0.0.1:" + server.port() + " " + options)
                    .split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 && said.contains("CONNECTION ESTABLISHED");
  }

  private static Access open() throws Exception {
    return clients(ClientAuth.NO_CLIENT_CERT, List.of());
  }

  private static Access users(Map<String, String> users) throws Exception {
    return new Access(open().tls(), users, Map.of());
  }

  private static Access clients(ClientAuth clientAuth, List<String> sans) throws Exception {
    TlsSettings settings = settings("server", clientAuth, sans, List.of(), TlsVersion.TLS13);
    return new Access(Optional.of(Tls.of(settings)), Map.of(), Map.of());
  }

  private static TlsSettings settings(
      String name, ClientAuth clientAuth, List<String> sans, List<String> suites, TlsVersion max)
      throws IOException {
    return new TlsSettings(
        certificates.text(name + ".pem"),
        certificates.text(name + "-key.pem"),
        clientAuth,
        certificates.text("ca.pem"),
        sans,
        TlsVersion.TLS12,
        max,
        suites,
        true,
        List.of());
  }

  private static boolean isLetIn(Optional<String> certificate) throws Exception {
    try {
      return get("/-/healthy", "", certificate).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpResponse<String> get(
      String path, String authorization, Optional<String> certificate) throws Exception {
    return get("ca", path, authorization, certificate);
  }

  private static HttpResponse<String> get(
      String authority, String path, String authorization, Optional<String> certificate)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newBuilder()
        .sslContext(certificates.client(authority, certificate))
        .build()
        .send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }
}
