package io.contactcenter.exporter.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.access.Certificates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes over TLS with a password and a certificate, and not without. */
class ProtectedIT {
  private static final Duration LONGEST = Duration.ofSeconds(40);
  // Of "change-me", as in the example, and of "changed"; made by glibc's crypt.
  private static final String CHANGED =
      "$2y$10$abcdefghijklmnopqrstuu9DJYso2UGqoUAPDo.a93nDJJctUHmN.";

  @TempDir private Path folder;

  @Test
  void prometheusIsLetInWithBothAndRefusedWithoutEither() throws Exception {
    new Tool("prometheus").require();
    Certificates certificates = new Certificates(folder);
    certificates.authority("ca");
    certificates.authority("clients-ca");
    certificates.signed("server", "ca", "IP:127.0.0.1");
    certificates.signed("scraper", "clients-ca", "DNS:prometheus");
    String example = Files.readString(Path.of("docs/examples/web.yml"));
    Path web = Files.writeString(folder.resolve("web.yml"), example);
    Path config =
        Files.writeString(
            folder.resolve("config.yml"),
            """
            listen: "127.0.0.1:0"
            web_config_file: web.yml
            sources:
              - name: work
                type: 8x8-work
                base_url: http://127.0.0.1:9
                api_key: "${KEY}"
                username: "${KEY}"
                password: "${KEY}"
                time_zone: UTC
            """);
    Map<String, String> environment = Map.of("KEY", "none");
    assertThat(Jar.run(environment, "check-config", "--config", config.toString()).code()).isZero();
    try (Jar serve = Jar.start(environment, "serve", "--config", config.toString())) {
      URI exporter = serve.url();
      Scraping prometheus = new Scraping(exporter, "change-me");
      try (prometheus) {
        prometheus.await("both", 1);
        prometheus.await("no-password", 0);
        prometheus.await("no-certificate", 0);
        assertThat(prometheus.targets()).contains("401 Unauthorized").contains("tls");

        // Another certificate of the server, while connections are open.
        certificates.signed("renewed", "ca", "IP:127.0.0.1");
        replace("renewed-key.pem", "server-key.pem");
        replace("renewed.pem", "server.pem");
        serve.awaitLog("web configuration read again");
        Files.writeString(web, "basic_auth_users: {");
        serve.awaitLog("web configuration not taken, the former one stays");
        prometheus.await("both", 1);

        // Another password: the former is refused.
        Files.writeString(
            web, example.replaceAll("\"\\$2y[^\"]*\"", "'" + CHANGED.replace("$", "\\$") + "'"));
        prometheus.await("both", 0);
      }
      try (Scraping changed = new Scraping(exporter, "changed")) {
        changed.await("both", 1);
      }
      assertThat(serve.err()).doesNotContain("$2y$").doesNotContain("PRIVATE KEY");
    }
  }

  private void replace(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  /** A Prometheus with three jobs. */
  private final class Scraping implements AutoCloseable {
    private final Process process;
    private final Web web;

    Scraping(URI exporter, String password) throws IOException {
      int port = DemoIT.freePort();
      String certificate = "cert_file: scraper.pem, key_file: scraper-key.pem";
      String login = "basic_auth: {username: prometheus, password: " + password + "}";
      Path file =
          Files.writeString(
              folder.resolve("prometheus.yml"),
              "global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n"
                  + job("both", exporter, certificate, login)
                  + job("no-password", exporter, certificate, "")
                  + job("no-certificate", exporter, "", login));
      process =
          new ProcessBuilder(
                  "prometheus",
                  "--config.file=" + file,
                  "--storage.tsdb.path=" + folder.resolve("data-" + port),
                  "--web.listen-address=127.0.0.1:" + port)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("prometheus.log").toFile())
              .start();
      web = new Web(URI.create("http://127.0.0.1:" + port));
    }

    private static String job(String name, URI exporter, String certificate, String login) {
      return """
        - job_name: %s
          scheme: https
          tls_config: {ca_file: ca.pem%s}
          %s
          static_configs: [{targets: ["%s"]}]
      """
          .formatted(
              name,
              certificate.isEmpty() ? "" : ", " + certificate,
              login,
              exporter.getAuthority());
    }

    void await(String job, int up) {
      String query = "/api/v1/query?query=up%7Bjob=%22" + job + "%22%7D&time=";
      Awaitility.await()
          .atMost(LONGEST)
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(
                          web.json(query + Instant.now().toEpochMilli() / 1000.0)
                              .at("/data/result/0/value/1")
                              .asText())
                      .isEqualTo(Integer.toString(up)));
    }

    String targets() {
      return web.get("/api/v1/targets").body();
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
