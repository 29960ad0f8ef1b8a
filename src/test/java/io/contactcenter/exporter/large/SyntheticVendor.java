package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.Clock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a {@link LargeAccount} over HTTP. It says nothing of the time, since it has none of its
 * own.
 */
final class SyntheticVendor implements AutoCloseable {
  private static final int THREADS = 24;

  private static final int BYTES_PER_SECOND = 8_000_000;

  private final LargeAccount account;
  private final Clock clock;
  private final Consumer<Duration> pass;
  private final Calls calls = new Calls();
  private final Server server = new Server(new QueuedThreadPool(THREADS));
  private final ServerConnector connector;

  /**
   * Starts serving.
   *
   * @param pass lets the time pass that the vendor takes: what it thinks, and a second for every 8
   *     MB
   */
  SyntheticVendor(LargeAccount account, Clock clock, Consumer<Duration> pass) {
    this(account, clock, pass, 0);
  }

  /** The same on {@code port}. */
  SyntheticVendor(LargeAccount account, Clock clock, Consumer<Duration> pass, int port) {
    this.account = account;
    this.clock = clock;
    this.pass = pass;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendDateHeader(false);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            answer(request, response);
            callback.succeeded();
            return true;
          }
        });
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("cannot serve", e);
    }
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  Calls calls() {
    return calls;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop", e);
    }
  }

  private void answer(Request request, Response response) throws Exception {
    Map<String, String> query = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), field.getValue());
    }
    Asked asked =
        new Asked(
            request.getMethod(),
            request.getHttpURI().getDecodedPath(),
            query,
            Content.Source.asString(request, StandardCharsets.UTF_8));
    calls.add(new Calls.Call(clock.now(), clock.nanoTime(), account.group(asked), asked));
    pass.accept(account.answersAfter());
    account.answer(asked, new Answering(response, this::sent));
  }

  private void sent(int bytes) {
    calls.sent(bytes);
    pass.accept(Duration.ofSeconds(bytes).dividedBy(BYTES_PER_SECOND));
  }
}
