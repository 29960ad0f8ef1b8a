package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients that read slowly, hang up, send half a request or nonsense. */
final class RudeScrapers {
  private static final String SCRAPE = "GET /metrics HTTP/1.1\r\nHost: soak\r\n\r\n";
  private static final int SLOW = 8;

  private final InetSocketAddress exporter;
  private final Random random;
  private final List<Socket> kept = new ArrayList<>();
  private long connections;

  RudeScrapers(int port, long seed) {
    exporter = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    random = new Random(seed);
  }

  long connections() {
    return connections;
  }

  /** Some that ask and read nothing, some with half a request, some that hang up at once. */
  void come() {
    for (int i = 0; i < SLOW; i++) {
      open(SCRAPE, false);
    }
    for (int i = 0; i < 20; i++) {
      open(SCRAPE.substring(0, 5 + random.nextInt(SCRAPE.length() - 8)), random.nextBoolean());
    }
    for (int i = 0; i < 20; i++) {
      open(SCRAPE.repeat(1 + random.nextInt(3)), true);
    }
    open("GET /" + "x".repeat(60_000) + " HTTP/1.1\r\n\r\n", false);
    open("POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc", false);
    open("\u0000\u0001\u0002 no HTTP at all \r\n\r\n", false);
  }

  /** All that are still there hang up. */
  void leave() {
    kept.forEach(RudeScrapers::reset);
    kept.clear();
  }

  private void open(String request, boolean hangsUp) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(2048);
      socket.connect(exporter, 1000);
      connections++;
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      if (hangsUp) {
        reset(socket);
      } else {
        kept.add(socket);
      }
    } catch (IOException e) {
      // Nobody there, or sent away: as may be.
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }
}
