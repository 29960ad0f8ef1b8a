package io.contactcenter.exporter.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyTest {
  private static final String ANSWER = "a".repeat(1000);

  private HttpServer vendor;
  private Proxy proxy;

  @BeforeEach
  void start() throws IOException {
    vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, ANSWER.length());
          exchange.getResponseBody().write(ANSWER.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    vendor.start();
    proxy = new Proxy(URI.create("http://127.0.0.1:" + vendor.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    proxy.close();
    vendor.stop(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"PASS", "TRICKLE"})
  void answersPass(Proxy.Mode mode) throws Exception {
    proxy.mode(mode);
    assertThat(get()).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "HALF"})
  void halfOpenVendorsDoNotAnswer(Proxy.Mode mode) {
    proxy.mode(mode);
    assertThatThrownBy(this::get).isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void resetConnectionsBreak() {
    proxy.mode(Proxy.Mode.RESET);
    assertThatThrownBy(this::get)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void allIsWellAgainAfterwards() throws Exception {
    proxy.mode(Proxy.Mode.HALF);
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    proxy.mode(Proxy.Mode.PASS);
    assertThat(get()).isEqualTo(ANSWER);
  }

  private String get() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port()))
            .timeout(Duration.ofSeconds(2))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
