package io.contactcenter.exporter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.access.Certificates;
import io.contactcenter.exporter.exposition.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Web configurations beside {@code server.pem}, {@code other-key.pem} and their like. */
class WebConfigReaderTest {
  private static final Path EXAMPLE = Path.of("docs/examples/web.yml");
  private static final String HASH =
      "\"$2y$10$abcdefghijklmnopqrstuuLL/yj83dfjz.vJ1Q40f2H5zyNqFutFS\"";
  private static final String TLS =
      "tls_server_config:\n  cert_file: server.pem\n  key_file: server-key.pem\n";

  @TempDir private static Path folder;

  @BeforeAll
  static void makeCertificates() throws Exception {
    Certificates certificates = new Certificates(folder);
    certificates.authority("clients-ca");
    certificates.authority("server");
    certificates.authority("other");
  }

  @Test
  void promtoolAndWeTakeTheExample() throws Exception {
    Tools.require("promtool", "--version");
    Path file = write(Files.readString(EXAMPLE));

    Tools.output(Path.of("/dev/null"), "promtool", "check", "web-config", file.toString());
    WebConfigReader.Result result = WebConfigReader.read(file);

    assertThat(result.problems()).isEmpty();
    WebConfig config = result.config().orElseThrow();
    assertThat(config.access().tls()).isPresent();
    assertThat(config.access().users()).containsOnlyKeys("prometheus");
    assertThat(config.access().headers()).containsOnlyKeys("Strict-Transport-Security");
    assertThat(config.files())
        .containsExactly(
            file,
            folder.resolve("server.pem"),
            folder.resolve("server-key.pem"),
            folder.resolve("clients-ca.pem"));
  }

  @Test
  void takesPemThatIsWrittenIntoIt() throws IOException {
    String text =
        "tls_server_config:\n  cert: |\n"
            + Files.readString(folder.resolve("server.pem")).indent(4)
            + "  key: |\n"
            + Files.readString(folder.resolve("server-key.pem")).indent(4);
    assertThat(WebConfigReader.read(write(text)).config()).isPresent();
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of("", "0: error: : the file is empty"),
        Arguments.of("{}", "1: warning: : nobody is kept out"),
        Arguments.of(
            "tls_server_config:\n  cert_file: server.pem\n",
            "error: tls_server_config.key_file: is missing"),
        Arguments.of(
            TLS + "  min_version: TLS10\n",
            "4: error: tls_server_config.min_version: 'TLS10' is switched off"),
        Arguments.of(
            TLS + "  min_version: TLS13\n  max_version: TLS12\n",
            "4: error: tls_server_config.min_version: is above max_version"),
        Arguments.of(
            TLS + "  client_auth_type: Maybe\n",
            "4: error: tls_server_config.client_auth_type: 'Maybe' is not a value"),
        Arguments.of(
            TLS + "  client_auth_type: RequireAndVerifyClientCert\n",
            "error: tls_server_config.client_ca_file: is missing, and RequireAndVerifyClientCert needs it"),
        Arguments.of(
            TLS + "  client_ca_file: clients-ca.pem\n",
            "error: tls_server_config.client_auth_type: no certificate is asked of clients"),
        Arguments.of(
            TLS + "  client_allowed_sans: [a]\n",
            "4: error: tls_server_config.client_allowed_sans: clients need not"),
        Arguments.of(
            TLS + "  cipher_suites: [TLS_RSA_WITH_RC4_128_SHA]\n",
            "4: error: tls_server_config.cipher_suites: 'TLS_RSA_WITH_RC4_128_SHA' is unknown to this Java"),
        Arguments.of(
            TLS + "  curve_preferences: [P9]\n",
            "4: error: tls_server_config.curve_preferences[0]: 'P9' is not a value"),
        Arguments.of(
            TLS.replace("server-key", "other-key"),
            "3: error: tls_server_config.key_file: is not that of the certificate"),
        Arguments.of(
            TLS.replace("server-key", "gone"),
            "3: error: tls_server_config.key_file: there is no file"),
        Arguments.of(
            TLS.replace("server.pem", "server-key.pem"),
            "2: error: tls_server_config.cert_file: holds no certificate"),
        Arguments.of(
            "http_server_config: {headers: {X-Frame-Options: allow}}",
            "1: error: http_server_config.headers.X-Frame-Options: 'allow' is not a value"),
        Arguments.of(
            "http_server_config: {headers: {Set-Cookie: a}}",
            "1: error: http_server_config.headers.Set-Cookie: unknown key"),
        Arguments.of(
            "http_server_config: {http2: true}",
            "1: warning: http_server_config.http2: HTTP/1.1 is served only"),
        Arguments.of(
            "basic_auth_users: {a: " + HASH + "}",
            "1: warning: basic_auth_users: passwords are sent unencrypted"),
        Arguments.of(
            "basic_auth_users: {a: s3cr3t}", "1: error: basic_auth_users.a: is not a bcrypt hash"),
        Arguments.of(
            "basic_auth_users: {a: " + HASH.replace("$10$", "$17$") + "}",
            "1: error: basic_auth_users.a: has a cost of 17"),
        Arguments.of(
            "basic_auth_users: {a: " + HASH.replace("$10$", "$15$") + "}",
            "1: warning: basic_auth_users.a: checking this password takes seconds"),
        Arguments.of(
            "basic_auth_users: {a: " + HASH + ", b: " + HASH.replace("$10$", "$11$") + "}",
            "warning: basic_auth_users: the hashes differ in cost"),
        Arguments.of(
            "rate_limit: {interval: 1s}", "1: error: rate_limit: requests are not limited"),
        Arguments.of(
            "basic_auth_user: {}",
            "1: error: basic_auth_user: unknown key 'basic_auth_user' - did you mean 'basic_auth_users'?"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void saysWhatIsWrongWithKeyAndRemedy(String text, String expected) throws IOException {
    WebConfigReader.Result result = WebConfigReader.read(write(text));

    List<String> problems =
        result.problems().stream()
            .map(
                problem ->
                    problem.line()
                        + ": "
                        + problem.severity().id()
                        + ": "
                        + problem.key()
                        + ": "
                        + problem.what()
                        + " - "
                        + problem.remedy())
            .toList();
    assertThat(problems).anyMatch(problem -> problem.contains(expected));
    assertThat(problems).noneMatch(problem -> problem.contains("s3cr3t"));
    assertThat(result.config().isPresent()).isEqualTo(!expected.contains("error"));
  }

  @Test
  void curvesAreLimitedWhereJavaCan() throws IOException {
    WebConfigReader.Result result =
        WebConfigReader.read(write(TLS + "  curve_preferences: [CurveP384]\n"));
    if (Runtime.version().feature() >= 20) {
      assertThat(result.config()).isPresent();
    } else {
      assertThat(result.problems().get(0).what()).startsWith("needs Java 20 or newer");
    }
  }

  private static Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("web.yml"), text);
  }
}
