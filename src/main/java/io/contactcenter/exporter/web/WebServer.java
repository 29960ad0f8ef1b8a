package io.contactcenter.exporter.web;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.snapshot.Status;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server. */
public final class WebServer implements AutoCloseable {
  // One accepts, one selects, the rest answer; a scraper every few seconds needs no more.
  private static final int MOST_THREADS = 12;
  private static final int LEAST_THREADS = 3;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final String RELOAD = "/-/reload";
  private static final Duration STOP = Duration.ofSeconds(5);

  private final InetSocketAddress address;
  private final Opening opening;
  private final Javalin javalin;

  private WebServer(InetSocketAddress address, Opening opening, Javalin javalin) {
    this.address = address;
    this.opening = opening;
    this.javalin = javalin;
  }

  /** Loads what servers are made of, which takes longer than to read a configuration. */
  public static void load() {
    Javalin.create(WebServer::configure).stop();
  }

  /**
   * Prepares to answer everybody.
   *
   * @param address port 0 is any free one
   * @param expositions asked at each request for metrics, not before
   * @param ready whether every report has finished one attempt; may be asked before {@link #open}
   */
  public static WebServer to(
      InetSocketAddress address,
      Supplier<Expositions> expositions,
      Supplier<Status> status,
      BooleanSupplier ready,
      Reloader reloader) {
    return to(address, Optional.empty(), expositions, status, ready, reloader, Limits.USUAL);
  }

  /**
   * Prepares to answer those whom {@code access} lets in. It is asked for every connection and for
   * every request, must be quick, and may change its mind about everything but TLS itself.
   */
  public static WebServer to(
      InetSocketAddress address,
      Supplier<Access> access,
      Supplier<Expositions> expositions,
      Supplier<Status> status,
      BooleanSupplier ready,
      Reloader reloader) {
    return to(address, Optional.of(access), expositions, status, ready, reloader, Limits.USUAL);
  }

  static WebServer to(
      InetSocketAddress address,
      Optional<Supplier<Access>> access,
      Supplier<Expositions> expositions,
      Supplier<Status> status,
      BooleanSupplier ready,
      Reloader reloader,
      Limits limits) {
    Opening opening = new Opening();
    return new WebServer(
        address,
        opening,
        Javalin.create(
            config -> {
              configure(config);
              config.jetty.addConnector(new Listening(address, access, limits)::connector);
              config.jetty.modifyServer(
                  server ->
                      server.setHandler(chain(access, opening, new MetricsHandler(expositions))));
              get(config, "/", new StatusHandlers.Page(status));
              get(config, "/api/v1/status", new StatusHandlers.Json(status));
              get(config, "/-/healthy", context -> text(context, HttpStatus.OK, "healthy"));
              get(config, "/-/ready", context -> ready(context, ready.getAsBoolean()));
              get(config, RELOAD, ReloadHandler::usePost);
              config.routes.post(RELOAD, new ReloadHandler(reloader));
            }));
  }

  /**
   * Listens, and answers whether the process lives and is ready; further answers wait for {@link
   * #open}.
   *
   * @throws IOException if the address cannot be listened on
   */
  public WebServer listen() throws IOException {
    // Who starts this tells the reason; Javalin would log it before, with nothing in it.
    JavalinLogger.enabled = false;
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      javalin.stop();
      throw new IOException(
          "cannot listen on " + address.getHostString() + ":" + address.getPort(), e);
    } finally {
      JavalinLogger.enabled = true;
    }
    return this;
  }

  /** Answers everything from now on. */
  public WebServer open() {
    opening.open();
    return this;
  }

  /** The port that is listened on. */
  public int port() {
    return javalin.port();
  }

  /** Finishes the answers that are being written, for a few seconds at most, and stops. */
  @Override
  public void close() {
    opening.shut();
    javalin.stop();
  }

  static void text(Context context, HttpStatus status, String words) {
    context.status(status).contentType(ContentType.TEXT_PLAIN).result(words + "\n");
  }

  private static void ready(Context context, boolean ready) {
    if (ready) {
      text(context, HttpStatus.OK, "ready");
    } else {
      text(
          context,
          HttpStatus.SERVICE_UNAVAILABLE,
          "not ready: some reports have not finished their first attempt");
    }
  }

  private static void get(JavalinConfig config, String path, io.javalin.http.Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  // Javalin appends itself.
  private static Handler.Wrapper chain(
      Optional<Supplier<Access>> access, Opening opening, MetricsHandler metrics) {
    metrics.setHandler(new WholeAnswers());
    opening.setHandler(metrics);
    if (access.isEmpty()) {
      return new GracefulHandler(opening);
    }
    Door door = new Door(access.get());
    door.setHandler(opening);
    return new GracefulHandler(door);
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> {
          HttpStatus status = HttpStatus.forStatus(e.getStatus());
          if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            context.header("Allow", context.path().equals(RELOAD) ? "POST" : "GET, HEAD");
          }
          text(context, status, status.getMessage());
        });
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          http.setRequestHeaderSize(HEADER_BYTES);
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP.toMillis());
          server.setErrorHandler(plainErrors());
        });
  }

  // What is no HTTP never reaches a route.
  private static ErrorHandler plainErrors() {
    ErrorHandler errors = new ErrorHandler();
    errors.setDefaultResponseMimeType("text/plain");
    errors.setShowStacks(false);
    return errors;
  }
}
