package io.contactcenter.exporter.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection.SslEndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connections of those who bring their requests, or read their answers, a byte at a
 * time: for Jetty's idle timeout every byte is a sign of life. Costs a request nothing.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {
  private final ServerConnector connector;
  private final Limits limits;
  private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
  private volatile Scheduler.Task next = () -> false;

  /** How many requests and bytes there had been when the newest request came. */
  private record Progress(long requests, long bytes, long nanoTime) {}

  Patience(ServerConnector connector, Limits limits) {
    this.connector = connector;
    this.limits = limits;
  }

  @Override
  public void onOpened(Connection connection) {
    // What lies below TLS has no requests.
    if (connection instanceof ConnectionMetaData) {
      open.put(connection, progress(connection));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void lookLater() {
    next =
        connector
            .getScheduler()
            .schedule(this::look, limits.look().toNanos(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    try {
      open.forEach(this::look);
    } finally {
      if (isRunning()) {
        lookLater();
      }
    }
  }

  private void look(Connection connection, Progress then) {
    Progress now = progress(connection);
    if (now.requests() != then.requests()) {
      open.replace(connection, then, now);
    } else if (now.nanoTime() - then.nanoTime() > limits.nanosFor(now.bytes() - then.bytes())) {
      // A farewell of TLS would wait for the one who does not read.
      EndPoint endPoint = connection.getEndPoint();
      EndPoint below =
          endPoint instanceof SslEndPoint tls ? tls.getSslConnection().getEndPoint() : endPoint;
      below.close(new TimeoutException("too slow"));
    }
  }

  private static Progress progress(Connection connection) {
    return new Progress(connection.getMessagesIn(), connection.getBytesOut(), NanoTime.now());
  }
}
