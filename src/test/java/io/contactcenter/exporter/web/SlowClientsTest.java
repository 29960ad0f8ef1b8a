package io.contactcenter.exporter.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contactcenter.exporter.snapshot.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time, and those that come in numbers. */
class SlowClientsTest {
  private static final int SERIES = 100_000;
  private static final int MORE_THAN_THREADS = 30;
  private static final Duration SOON = Duration.ofSeconds(20);

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/", "/api/v1/status", "/metrics?source=q1&source=q2"})
  void readersThatDoNotReadKeepNobodyWaiting(String path) throws IOException {
    try (WebServer server = start(Limits.USUAL)) {
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        ask(connect(server), path);
      }
      for (int i = 0; i < 3; i++) {
        assertThat(status(server, "/-/healthy")).isEqualTo("HTTP/1.1 200 OK");
        assertThat(status(server, "/metrics?source=q3")).isEqualTo("HTTP/1.1 200 OK");
      }
      hangUp();
    }
  }

  @Test
  void aHeaderThatNeverEndsIsCutOff() throws IOException {
    try (WebServer server = start(patience(Duration.ofSeconds(2)))) {
      Socket socket = connect(server);
      socket.getOutputStream().write("GET / HTTP/1.1\r\nX-A: ".getBytes(US_ASCII));
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                try {
                  socket.getOutputStream().write('a');
                  return false;
                } catch (SocketException e) {
                  return true;
                }
              });
    }
  }

  @Test
  void whoReadsTooSlowlyIsCutOffAndWhoReadsIsNot() throws IOException {
    try (WebServer server = start(patience(Duration.ofSeconds(2)))) {
      Socket slow = connect(server);
      ask(slow, "/metrics");
      Socket reader = connect(server);
      ask(reader, "/metrics HTTP/1.0\r\nX: ");
      int whole = reader.getInputStream().readAllBytes().length;
      AtomicInteger got = new AtomicInteger();
      // A hundred bytes a time are a sign of life each; what the system holds comes all the same.
      await()
          .during(Duration.ofSeconds(5))
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> got.addAndGet(slow.getInputStream().readNBytes(100).length) > 0);
      got.addAndGet(rest(slow));
      assertThat(got.get()).isLessThan(whole);
    }
  }

  @Test
  void aConnectionThatAsksAgainAndAgainStays() throws Exception {
    try (WebServer server = start(patience(Duration.ofSeconds(2)))) {
      Socket socket = connect(server);
      for (int i = 0; i < 12; i++) {
        socket
            .getOutputStream()
            .write("HEAD /-/healthy HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
        assertThat(line(socket)).isEqualTo("HTTP/1.1 200 OK");
        while (!line(socket).isEmpty()) {
          // The other headers.
        }
        Thread.sleep(300);
      }
    }
  }

  @Test
  void oneAddressTakesNotAllConnections() throws IOException {
    Limits usual = Limits.USUAL;
    Limits few =
        new Limits(100, 5, usual.idle(), usual.patience(), usual.bytesPerSecond(), usual.look());
    try (WebServer server = start(few)) {
      for (int i = 0; i < 5; i++) {
        connect(server);
      }
      Socket sixth = connect(server);
      assertThat(sixth.getInputStream().read()).isEqualTo(-1);
      sockets.get(0).close();
      await().atMost(SOON).until(() -> status(server, "/-/healthy").endsWith("200 OK"));
    }
  }

  @Test
  void furtherConnectionsWaitUntilOthersHaveGone() throws IOException {
    Limits usual = Limits.USUAL;
    Limits few =
        new Limits(5, 100, usual.idle(), usual.patience(), usual.bytesPerSecond(), usual.look());
    try (WebServer server = start(few)) {
      for (int i = 0; i < 7; i++) {
        connect(server);
      }
      hangUp();
      await().atMost(SOON).until(() -> status(server, "/-/healthy").endsWith("200 OK"));
    }
  }

  @ParameterizedTest
  @CsvSource({"/metrics, LONG, 431", "/LONG, a, 414"})
  void whatIsTooLargeIsRefused(String path, String header, String status) throws IOException {
    try (WebServer server = start(Limits.USUAL)) {
      Socket socket = connect(server);
      String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nX: " + header + "\r\n\r\n";
      socket
          .getOutputStream()
          .write(request.replace("LONG", "a".repeat(20_000)).getBytes(US_ASCII));
      assertThat(line(socket)).startsWith("HTTP/1.1 " + status);
      hangUp();
    }
  }

  @ParameterizedTest
  @CsvSource({"/-/reload, Content-Length: 1000000000", "/metrics, Transfer-Encoding: chunked"})
  void aBodyIsNotRead(String path, String header) throws IOException {
    try (WebServer server = start(Limits.USUAL)) {
      Socket socket = connect(server);
      byte[] head =
          ("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n").getBytes(US_ASCII);
      socket.getOutputStream().write(head);
      byte[] chunk = ("1000\r\n" + "a".repeat(0x1000) + "\r\n").getBytes(US_ASCII);
      long written = 0;
      try {
        // Far more than the system keeps for a reader.
        for (int i = 0; i < 100_000; i++) {
          socket.getOutputStream().write(chunk);
          written += chunk.length;
        }
      } catch (SocketException e) {
        // Cut off.
      }
      assertThat(written).isLessThan(100L << 20);
      assertThat(status(server, "/-/healthy")).endsWith("200 OK");
    }
  }

  @Test
  void pagesThatNobodyReadsAreBounded() throws IOException {
    try (WebServer server = start(Limits.USUAL)) {
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Socket socket = connect(server);
        ask(socket, "/api/v1/status");
        answers.add(line(socket));
      }
      // Pages of more than 4 MiB each, of which 32 MiB may wait.
      assertThat(answers)
          .startsWith("HTTP/1.1 200 OK")
          .endsWith("HTTP/1.1 503 Service Unavailable");
      assertThat(status(server, "/-/healthy")).endsWith("200 OK");
      assertThat(status(server, "/metrics")).endsWith("200 OK");
      hangUp();
      await().atMost(SOON).until(() -> status(server, "/api/v1/status").endsWith("200 OK"));
    }
  }

  @Test
  void aPageThatIsLargerThanAllThatMayWaitIsGivenWhereNoneWaits() throws IOException {
    int large = 40 << 20;
    try (WebServer server = start(Limits.USUAL, large)) {
      Socket socket = connect(server);
      ask(socket, "/api/v1/status HTTP/1.0\r\nX: ");
      assertThat(rest(socket)).isGreaterThan(large);
    }
  }

  private static Limits patience(Duration patience) {
    return new Limits(100, 100, Duration.ofSeconds(30), patience, 10 << 20, Duration.ofMillis(50));
  }

  private static WebServer start(Limits limits) throws IOException {
    return start(limits, 4 << 20);
  }

  private static WebServer start(Limits limits, int pageBytes) throws IOException {
    return WebServer.to(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Optional.empty(),
            SmallExposition.of(SERIES),
            () -> longStatus(pageBytes),
            () -> true,
            Optional::empty,
            limits)
        .listen()
        .open();
  }

  /** More of it than the system keeps for a reader. */
  private static Status longStatus(int bytes) {
    Status status = RichStatus.status();
    return new Status(
        status.at(),
        "v".repeat(bytes),
        status.revision(),
        status.ready(),
        status.reload(),
        status.stateFile(),
        status.sources());
  }

  private static String status(WebServer server, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout((int) SOON.toMillis());
      ask(socket, path);
      return line(socket);
    }
  }

  private Socket connect(WebServer server) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout((int) SOON.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    return socket;
  }

  private static void ask(Socket socket, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }

  private static int rest(Socket socket) throws IOException {
    int count = 0;
    byte[] some = new byte[64 * 1024];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(some)) {
        count += n;
      }
    } catch (SocketException e) {
      // Cut off.
    }
    return count;
  }

  private static String line(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read();
        c != '\r' && c != -1;
        c = socket.getInputStream().read()) {
      if (c != '\n') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
