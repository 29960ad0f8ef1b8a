package io.contactcenter.exporter.web;

import io.contactcenter.exporter.access.Access;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** Where is listened, in which protocol, and to how many. */
record Listening(InetSocketAddress address, Optional<Supplier<Access>> access, Limits limits) {
  Connector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols(http));
    boolean allInterfaces =
        address.getAddress() != null && address.getAddress().isAnyLocalAddress();
    if (!allInterfaces) {
      connector.setHost(address.getHostString());
    }
    connector.setPort(address.getPort());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.addBean(new Patience(connector, limits));
    connector.addBean(new Crowd(limits.connectionsOfAddress()));
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  private ConnectionFactory[] protocols(HttpConfiguration http) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    return access.filter(door -> door.get().tls().isPresent()).isEmpty()
        ? new ConnectionFactory[] {plain}
        : new ConnectionFactory[] {
          new SslConnectionFactory(new FreshTls(access.get()), plain.getProtocol()), plain
        };
  }
}
