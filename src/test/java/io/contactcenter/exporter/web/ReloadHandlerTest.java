package io.contactcenter.exporter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReloadHandlerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aThirdReloadAtATimeIsAskedToComeAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CompletableFuture<Optional<String>> loaded = new CompletableFuture<>();
    Reloader slow =
        () -> {
          begun.countDown();
          return loaded.join();
        };
    try (WebServer server =
        WebServer.to(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                SmallExposition.of(3),
                RichStatus::status,
                () -> true,
                slow)
            .listen()
            .open()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/-/reload");
      HttpRequest reload =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build();
      List<CompletableFuture<HttpResponse<Void>>> two =
          Stream.generate(() -> client.sendAsync(reload, BodyHandlers.discarding()))
              .limit(2)
              .toList();
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      HttpResponse<Void> third = client.send(reload, BodyHandlers.discarding());
      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
      loaded.complete(Optional.empty());
      for (CompletableFuture<HttpResponse<Void>> response : two) {
        assertThat(response.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
    }
  }
}
