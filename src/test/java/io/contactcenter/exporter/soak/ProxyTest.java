package io.contactcenter.exporter.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyTest {
  private static final String ANSWER = "a".repeat(1000);

  // Its limit is for the whole answer, of which the head may come and the rest not.
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(2))
          .retryOnConnectionFailure(false)
          .build();

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
    assertThatThrownBy(this::get).isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void resetConnectionsBreak() {
    proxy.mode(Proxy.Mode.RESET);
    assertThatThrownBy(this::get)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(InterruptedIOException.class);
  }

  @Test
  void allIsWellAgainAfterwards() throws Exception {
    proxy.mode(Proxy.Mode.HALF);
    assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    proxy.mode(Proxy.Mode.PASS);
    assertThat(get()).isEqualTo(ANSWER);
  }

  private String get() throws IOException {
    Request request = new Request.Builder().url("http://127.0.0.1:" + proxy.port()).build();
    try (Response response = CLIENT.newCall(request).execute()) {
      return response.body().string();
    }
  }
}
