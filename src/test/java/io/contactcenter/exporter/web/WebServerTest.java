// Over 8 kB: the whole contract of the paths, each line of it held against one running server.
package io.contactcenter.exporter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS) // An idle connection keeps a server from stopping for a second.
class WebServerTest {
  private static final String OPENMETRICS =
      "application/openmetrics-text; version=1.0.0; charset=utf-8";
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicInteger reloads = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server = start(Optional.empty());

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void metricsArePlainTextUnlessAskedOtherwise() throws Exception {
    HttpResponse<byte[]> response = send(get("/metrics"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Encoding");
    assertThat(header(response, "Content-Length"))
        .isEqualTo(Integer.toString(response.body().length));
    assertThat(response.headers().map())
        .doesNotContainKeys("content-encoding", "server", "x-powered-by");
    assertThat(new String(response.body(), UTF_8))
        .contains("contactcenter_source_up{source=\"q0\",vendor=\"ringcx\"} 1\n");
  }

  @Test
  void metricsAreOpenMetricsInGzipForPrometheus() throws Exception {
    HttpResponse<byte[]> response =
        send(
            get("/metrics")
                .header("Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1")
                .header("Accept-Encoding", "gzip"));
    assertThat(header(response, "Content-Type")).isEqualTo(OPENMETRICS);
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unpacked(response)).endsWith("# EOF\n").contains("# TYPE contactcenter_source_up");
  }

  @Test
  void severalAcceptLinesAreOneList() throws Exception {
    HttpResponse<byte[]> response =
        send(
            get("/metrics")
                .header("Accept", "text/plain;q=0.2")
                .header("Accept", "application/openmetrics-text"));
    assertThat(header(response, "Content-Type")).isEqualTo(OPENMETRICS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip"})
  void headHasTheHeadersOfGet(String encoding) throws Exception {
    HttpRequest.Builder get = get("/metrics?source=q1").header("Accept-Encoding", encoding);
    HttpResponse<byte[]> whole = send(get.copy());
    HttpResponse<byte[]> head = send(get.copy().method("HEAD", none()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "Vary")) {
      assertThat(header(head, name)).isEqualTo(header(whole, name));
    }
    assertThat(head.headers().firstValue("Content-Encoding"))
        .isEqualTo(whole.headers().firstValue("Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/status", "/-/healthy"})
  void everyPageAnswersHead(String path) throws Exception {
    HttpResponse<byte[]> head = send(get(path).method("HEAD", none()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void sourcesAreFilteredAndMayBeRepeated() throws Exception {
    assertThat(text(send(get("/metrics?source=q1&source=q2"))))
        .contains("source=\"q1\"")
        .contains("source=\"q2\"")
        .doesNotContain("source=\"q0\"");
  }

  @Test
  void anUnknownSourceIsNotFoundAndTheKnownOnesAreNamed() throws Exception {
    HttpResponse<byte[]> response = send(get("/metrics?source=q1&source=nothing"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(text(response)).contains("the sources are: q0, q1, q2");
  }

  @Test
  void isHealthyWhileItServes() throws Exception {
    assertThat(send(get("/-/healthy")).statusCode()).isEqualTo(200);
  }

  @Test
  void isReadyWhenItSaysSo() throws Exception {
    HttpResponse<byte[]> before = send(get("/-/ready"));
    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(text(before)).contains("not ready: some reports have not finished");
    ready.set(true);
    assertThat(send(get("/-/ready")).statusCode()).isEqualTo(200);
  }

  @Test
  void reloadsByPost() throws Exception {
    int before = reloads.get();
    HttpResponse<byte[]> response = send(get("/-/reload").POST(none()));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(reloads).hasValue(before + 1);
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
  void aPageInABrowserCannotReload(String header, String value) throws Exception {
    int before = reloads.get();
    HttpResponse<byte[]> response = send(get("/-/reload").header(header, value).POST(none()));
    assertThat(response.statusCode()).isEqualTo(403);
    response = send(get("/-/reload").header("Origin", "https://example.org").POST(none()));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(reloads).hasValue(before);
  }

  @Test
  void aFailedReloadSaysWhy() throws Exception {
    try (WebServer failing = start(Optional.of("exporter.yml:3: unknown key"))) {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(uri(failing, "/-/reload")).POST(none()));
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(text(response)).contains("exporter.yml:3: unknown key");
      assertThat(header(response, "Content-Type")).startsWith("text/plain");
    }
  }

  @Test
  void reloadByGetIsRefusedWithTheWayToDoIt() throws Exception {
    int before = reloads.get();
    HttpResponse<byte[]> response = send(get("/-/reload"));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("POST");
    assertThat(text(response)).contains("use POST");
    assertThat(reloads).hasValue(before);
  }

  @ParameterizedTest
  @CsvSource({"GET, /nothing, 404", "GET, /-/, 404", "POST, /metrics, 405", "PUT, /-/reload, 405"})
  void whatIsNotThereIsRefusedInPlainWords(String method, String path, int status)
      throws Exception {
    HttpResponse<byte[]> response =
        send(get(path).method(method, none()).header("Accept", "application/json"));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("text/plain");
    if (status == 405) {
      assertThat(header(response, "Allow")).isEqualTo(method.equals("PUT") ? "POST" : "GET, HEAD");
    }
    assertThat(text(response)).isEqualTo(status == 404 ? "Not Found\n" : "Method Not Allowed\n");
  }

  @Test
  void theStatusPageLetsNothingElseIn() throws Exception {
    HttpResponse<byte[]> response = send(get("/"));
    assertThat(header(response, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(text(response)).startsWith("<!doctype html>").contains("ringcx-us");
  }

  @Test
  void aTakenPortIsSaid() {
    InetSocketAddress taken =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    assertThatThrownBy(() -> start(taken, Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot listen on")
        .hasMessageContaining(Integer.toString(server.port()));
  }

  private WebServer start(Optional<String> reloadError) {
    try {
      return start(ANY, reloadError);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private WebServer start(InetSocketAddress address, Optional<String> reloadError)
      throws IOException {
    return WebServer.to(
            address,
            SmallExposition.of(3),
            RichStatus::status,
            ready::get,
            () -> {
              reloads.incrementAndGet();
              return reloadError;
            })
        .listen()
        .open();
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(uri(server, path));
  }

  private static URI uri(WebServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.BodyPublisher none() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private static String unpacked(HttpResponse<byte[]> response) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
