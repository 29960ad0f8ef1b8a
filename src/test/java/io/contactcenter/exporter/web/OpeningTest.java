package io.contactcenter.exporter.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that listens and does not know yet what it will show. */
class OpeningTest {
  // More than the server has threads.
  private static final int MANY = 40;
  private static final int PATIENCE = 30;

  private final HttpClient client = HttpClient.newHttpClient();
  private final WebServer server = start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/-/healthy", "/-/healthy/"})
  void livesWhileRequestsWait(String healthy) throws Exception {
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, MANY).mapToObj(i -> ask("/metrics")).toList();
    assertThat(ask(healthy).get(PATIENCE, SECONDS).statusCode()).isEqualTo(200);
    assertThat(ask("/-/ready").get(PATIENCE, SECONDS).statusCode()).isEqualTo(503);
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/metrics/", "/", "/api/v1/status"})
  void whatWaitedIsAnsweredOnceItIsOpen(String path) throws Exception {
    CompletableFuture<HttpResponse<String>> waiting = ask(path);
    assertThat(ask("/-/healthy").get(PATIENCE, SECONDS).statusCode()).isEqualTo(200);
    assertThat(waiting).isNotDone();
    server.open();
    assertThat(waiting.get(PATIENCE, SECONDS).statusCode()).isEqualTo(200);
    assertThat(waiting.get().body()).isNotBlank();
    assertThat(ask(path).get(PATIENCE, SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWaitedIsRefusedWhereItIsNeverOpened() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting = ask("/metrics");
    assertThat(ask("/-/healthy").get(PATIENCE, SECONDS).statusCode()).isEqualTo(200);
    server.close();
    assertThat(waiting.get(PATIENCE, SECONDS).statusCode()).isEqualTo(503);
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.sendAsync(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static WebServer start() {
    try {
      return WebServer.to(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
              SmallExposition.of(3),
              RichStatus::status,
              () -> false,
              Optional::empty)
          .listen();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
