package io.contactcenter.exporter.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.contactcenter.exporter.exposition.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Readers get the whole of an answer: by other programs, and while the server stops. */
class WholeAnswerTest {
  private static final int SERIES = 100_000;
  private static final Path NOTHING = Path.of("/dev/null");

  @Test
  void curlAndWgetReadTheWholeGzipAnswer() throws Exception {
    Tools.require("curl", "--version");
    Tools.require("wget", "--version");
    try (WebServer server = start()) {
      String url = "http://127.0.0.1:" + server.port() + "/metrics";
      byte[] plain =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(url)).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
      assertThat(Tools.output(NOTHING, "curl", "--silent", "--compressed", url)).isEqualTo(plain);
      assertThat(
              Tools.output(
                  NOTHING, "wget", "--quiet", "--compression=gzip", "--output-document=-", url))
          .isEqualTo(plain);
    }
  }

  @Test
  void anAnswerBeingWrittenIsFinishedWhenTheServerStops() throws Exception {
    try (WebServer server = start();
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket.getOutputStream().write("GET /metrics HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] begin = in.readNBytes(1000);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      byte[] rest = in.readAllBytes();
      assertThat(rest.length).isEqualTo(headerLength(begin) + contentLength(begin) - begin.length);
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  private static int headerLength(byte[] begin) {
    return new String(begin, US_ASCII).indexOf("\r\n\r\n") + 4;
  }

  private static int contentLength(byte[] begin) {
    return new String(begin, US_ASCII)
        .lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
        .findFirst()
        .orElseThrow();
  }

  private static WebServer start() throws IOException {
    return WebServer.to(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            SmallExposition.of(SERIES),
            RichStatus::status,
            () -> true,
            Optional::empty)
        .listen()
        .open();
  }
}
