package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** What stands between the exporter and one vendor, and can break what passes. */
final class Proxy implements AutoCloseable {
  /** How it treats connections, old ones too. */
  enum Mode {
    /** As they are. */
    PASS,
    /** Answers a connection, or the beginning of an answer, with a reset. */
    RESET,
    /** Takes what is asked and never answers. */
    SILENT,
    /** Answers the first bytes and then nothing more. */
    HALF,
    /** Answers a few bytes at a time. */
    TRICKLE
  }

  private static final int FIRST_BYTES = 120;

  private final ServerSocket server;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Mode mode = Mode.PASS;

  Proxy(URI vendor) {
    target = new InetSocketAddress(vendor.getHost(), vendor.getPort());
    try {
      server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void mode(Mode next) {
    Mode former = mode;
    mode = next;
    // Connections that were left half open would never be of use again.
    if (former != Mode.PASS || next == Mode.RESET) {
      open.forEach(Proxy::reset);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (mode == Mode.RESET && open.size() % 2 == 0) {
          reset(client);
        } else {
          Socket vendor = new Socket();
          open.add(client);
          open.add(vendor);
          vendor.connect(target);
          start(() -> pass(client, vendor, false));
          start(() -> pass(vendor, client, true));
        }
      } catch (IOException e) {
        // A connection less; the next may come.
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        Mode now = mode;
        if (!answers || now == Mode.PASS) {
          out.write(bytes, 0, read);
        } else {
          spoil(now, bytes, read, to);
        }
      }
    } catch (IOException e) {
      // Either side has gone: so does the other.
    } finally {
      end(from);
      end(to);
    }
  }

  private void spoil(Mode now, byte[] bytes, int length, Socket to) throws IOException {
    OutputStream out = to.getOutputStream();
    switch (now) {
      case RESET -> {
        out.write(bytes, 0, Math.min(FIRST_BYTES, length));
        reset(to);
      }
      case SILENT -> stall(now);
      case HALF -> {
        out.write(bytes, 0, Math.min(FIRST_BYTES, length));
        stall(now);
      }
      case TRICKLE -> {
        for (int i = 0; i < length; i++) {
          out.write(bytes[i]);
          if (i % 16 == 0) {
            LockSupport.parkNanos(20_000_000);
          }
        }
      }
      case PASS -> out.write(bytes, 0, length);
    }
  }

  private void stall(Mode now) throws IOException {
    while (mode == now) {
      LockSupport.parkNanos(50_000_000);
    }
    throw new IOException("stalled");
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A close with SO_LINGER 0 sends RST. */
  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Proxy::reset);
  }
}
