package io.contactcenter.exporter.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;
import org.jspecify.annotations.Nullable;

/** Keeps one address from taking all connections. */
final class Crowd implements SelectorManager.AcceptListener {
  private final int most;
  private final Map<InetAddress, Integer> connections = new ConcurrentHashMap<>();
  private final Map<SelectableChannel, InetAddress> open = new ConcurrentHashMap<>();

  /** {@code most} connections of one address. */
  Crowd(int most) {
    this.most = most;
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    InetAddress address = address(channel);
    if (address == null) {
      return;
    }
    open.put(channel, address);
    if (connections.merge(address, 1, Integer::sum) > most) {
      try {
        channel.close();
      } catch (IOException e) {
        // It is gone already.
      }
    }
  }

  @Override
  public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
    left(channel);
  }

  @Override
  public void onClosed(SelectableChannel channel) {
    left(channel);
  }

  private void left(SelectableChannel channel) {
    InetAddress address = open.remove(channel);
    if (address != null) {
      connections.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
  }

  private static @Nullable InetAddress address(SelectableChannel channel) {
    try {
      return channel instanceof SocketChannel socket
              && socket.getRemoteAddress() instanceof InetSocketAddress remote
          ? remote.getAddress()
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
