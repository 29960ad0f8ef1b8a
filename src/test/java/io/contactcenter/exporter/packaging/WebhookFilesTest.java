package io.contactcenter.exporter.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service "alerts" of docker-compose.yml, with busybox and nothing else in its path. */
class WebhookFilesTest {
  private static final Path TOLD = Path.of("src/test/resources/alertmanager/told.json");

  @TempDir private Path folder;
  private Process httpd;
  private URI address;
  private Path log;

  @BeforeEach
  void start() throws Exception {
    Path programs = Files.createDirectory(folder.resolve("bin"));
    String installed = new Program("busybox").run("which", "busybox").strip();
    Path busybox = Files.copy(Path.of(installed), programs.resolve("busybox"));
    new Program(busybox.toString()).run("--install", programs.toString());
    Path home = Files.createDirectory(folder.resolve("srv"));
    Path runbooks = Files.createDirectory(home.resolve("runbooks"));
    for (Path page : Repository.files("docs/runbooks", ".md")) {
      Files.copy(Repository.ROOT.resolve(page), runbooks.resolve(page.getFileName()));
    }
    // In the container /bin/sh is busybox too.
    Path script = Files.createDirectory(home.resolve("cgi-bin")).resolve("alerts");
    Files.writeString(
        script,
        Repository.read("prometheus/webhook/cgi-bin/alerts")
            .replaceFirst("^#!/bin/sh", "#!" + programs.resolve("sh")));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    log = folder.resolve("log");
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    address = URI.create("http://127.0.0.1:" + port);
    String config = Repository.ROOT.resolve("prometheus/webhook/httpd.conf").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            programs.resolve("httpd").toString(),
            "-f",
            "-p",
            address.getAuthority(),
            "-h",
            home.toString(),
            "-c",
            config);
    builder.environment().put("PATH", programs.toString());
    httpd = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await()
        .atMost(20, TimeUnit.SECONDS)
        .ignoreException(ConnectException.class)
        .until(() -> get("/runbooks/README.md").statusCode() == 200);
  }

  @AfterEach
  void stop() throws Exception {
    if (httpd != null) {
      httpd.destroy();
      assertThat(httpd.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void theScriptIsOneThatCanBeRun() {
    assertThat(Repository.ROOT.resolve("prometheus/webhook/cgi-bin/alerts")).isExecutable();
  }

  @Test
  void printsWhatAlertmanagerPosts() throws Exception {
    HttpResponse<String> answer =
        send("POST", "/cgi-bin/alerts", BodyPublishers.ofFile(Repository.ROOT.resolve(TOLD)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Files.readAllLines(log))
        .isEqualTo(
            List.of(
                "FIRING critical ContactCenterServiceLevelMissed",
                "  Orders & Co (ringcx-us): service level 70%, target 80%",
                "  In the last interval 70% of \"Orders & Co\" were served in time; 2 more would have"
                    + " met the target.",
                "  dashboard"
                    + " http://127.0.0.1:3000/d/contactcenter-queue?var-source=ringcx-us&var-queue=5681",
                "  runbook   http://127.0.0.1:10044/runbooks/ContactCenterServiceLevelMissed.md",
                "RESOLVED critical ContactCenterServiceLevelMissed",
                "  Support (ringcx-us): service level 75%, target 80%",
                "  It was 75%.",
                "  dashboard"
                    + " http://127.0.0.1:3000/d/contactcenter-queue?var-source=ringcx-us&var-queue=5682",
                "  runbook   http://127.0.0.1:10044/runbooks/ContactCenterServiceLevelMissed.md"));
  }

  @Test
  void takesNothingButPosts() throws Exception {
    assertThat(get("/cgi-bin/alerts").statusCode()).isEqualTo(405);
    assertThat(Files.readString(log)).isEmpty();
  }

  @Test
  void runbooksShowInTheBrowser() throws Exception {
    HttpResponse<String> page = get("/runbooks/ContactCenterSourceDown.md");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    assertThat(page.body()).startsWith("# ContactCenterSourceDown\n");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).method(method, body).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
