package io.contactcenter.exporter.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactcenter.exporter.simulator.fault.FaultSwitch;
import io.contactcenter.exporter.simulator.fault.Outage;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * A vendor's HTTP server: every operation passes the faults and is noted in the book. Requests are
 * answered by Jetty's threads, late answers by the common pool.
 */
public final class SimulatedServer implements AutoCloseable {
  private final InstantSource clock;
  private final Optional<Pause> pause;
  private final FaultSwitch faults;
  private final Refusals refusals;
  private final Book book = new Book();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Javalin javalin;
  private final String host;

  /**
   * Starts serving.
   *
   * @param port 0 for any
   * @param pause how late answers pass the time; without it, they are late by the machine's clock
   * @param operations of the vendor
   * @param zone in which a day is meant that says no other
   * @param day answers what happened on one. That and the other controls of the simulator itself
   *     are never struck by a fault and not in the book
   */
  public SimulatedServer(
      String host,
      int port,
      InstantSource clock,
      Optional<Pause> pause,
      FaultSwitch faults,
      Refusals refusals,
      List<Endpoint> operations,
      ZoneId zone,
      Function<DayQuestion, ObjectNode> day) {
    this.host = host;
    this.clock = clock;
    this.pause = pause;
    this.faults = faults;
    this.refusals = refusals;
    List<Endpoint> controls = new Controls(clock, zone, faults, book::account, day).all();
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              config.startup.showOldJavalinVersionWarning = false;
              // A vendor's Date is that of the vendor's clock, which may differ from ours.
              config.jetty.modifyHttpConfiguration(http -> http.setSendDateHeader(false));
              config.routes.before(ctx -> ctx.header("Date", HttpDate.of(clock.instant())));
              for (Endpoint endpoint : operations) {
                config.routes.addHttpHandler(
                    endpoint.method(), endpoint.path(), ctx -> operate(endpoint, ctx));
              }
              for (Endpoint endpoint : controls) {
                config.routes.addHttpHandler(
                    endpoint.method(),
                    endpoint.path(),
                    ctx -> send(endpoint.operation().answer(ctx), ctx));
              }
              config.routes.exception(NotFoundResponse.class, (e, ctx) -> unknown(ctx));
            });
    start(javalin, host, port);
  }

  private static void start(Javalin javalin, String host, int port) {
    // Who starts this tells the reason; Javalin would log it before, with nothing in it.
    JavalinLogger.enabled = false;
    try {
      javalin.start(host, port);
    } catch (JavalinBindException e) {
      javalin.stop();
      throw new UncheckedIOException(new BindException(host + ":" + port + " is in use"));
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  /** Where it listens. */
  public URI baseUrl() {
    return URI.create("http://" + host + ":" + javalin.port());
  }

  public Book.Account account() {
    return book.account();
  }

  public Book.Totals totals() {
    return book.totals();
  }

  @Override
  public void close() {
    closed.complete(null);
    javalin.stop();
  }

  private void operate(Endpoint endpoint, Context ctx) {
    Instant arrived = clock.instant();
    Optional<Outage> outage = faults.strike(endpoint.name(), endpoint.group(), arrived);
    if (outage.isEmpty()) {
      answer(endpoint, arrived, endpoint.operation().answer(ctx), ctx);
    } else {
      strike(outage.get(), endpoint, arrived, ctx);
    }
  }

  private void strike(Outage outage, Endpoint endpoint, Instant arrived, Context ctx) {
    switch (outage.trouble()) {
      case THROTTLED, UNAUTHORIZED, FORBIDDEN, FORBIDDEN_CODE, INTERNAL_ERROR, UNAVAILABLE, HTML ->
          answer(endpoint, arrived, refusals.refuse(outage, ctx), ctx);
      case TRUNCATED ->
          answer(endpoint, arrived, endpoint.operation().answer(ctx).truncated(), ctx);
      case SLOW -> {
        Reply reply = endpoint.operation().answer(ctx);
        after(outage, () -> answer(endpoint, arrived, reply, ctx), ctx);
      }
      case HANG -> {
        note(endpoint, arrived, 0, false, ctx);
        if (pause.isPresent()) {
          after(outage, () -> disconnect(ctx), ctx);
        } else {
          ctx.future(() -> closed);
        }
      }
      case CLOSED -> {
        note(endpoint, arrived, 0, false, ctx);
        if (outage.delaySeconds() > 0) {
          after(outage, () -> disconnect(ctx), ctx);
        } else {
          disconnect(ctx);
        }
      }
    }
  }

  // A pause passes on this thread; without one the common pool goes on later.
  private void after(Outage outage, Runnable rest, Context ctx) {
    Duration delay = Duration.ofMillis(Math.round(outage.delaySeconds() * 1000));
    if (pause.isEmpty()) {
      ctx.future(
          () ->
              CompletableFuture.runAsync(
                  rest,
                  CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)));
      return;
    }
    try {
      pause.get().pass(delay);
      rest.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      disconnect(ctx);
    }
  }

  private static void disconnect(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private void answer(Endpoint endpoint, Instant arrived, Reply reply, Context ctx) {
    note(endpoint, arrived, reply.status(), reply.overLimit(), ctx);
    send(reply, ctx);
  }

  private void note(
      Endpoint endpoint, Instant arrived, int status, boolean overLimit, Context ctx) {
    book.note(
        new Book.Entry(
            arrived, endpoint.name(), endpoint.group(), ctx.method().name(), status, overLimit));
  }

  private void unknown(Context ctx) {
    Reply reply = refusals.notFound(ctx);
    book.note(
        new Book.Entry(
            clock.instant(), "unknown", "unknown", ctx.method().name(), reply.status(), false));
    send(reply, ctx);
  }

  private static void send(Reply reply, Context ctx) {
    ctx.status(reply.status());
    reply.headers().forEach(ctx::header);
    if (reply.contentType().isEmpty()) {
      return;
    }
    ctx.contentType(reply.contentType());
    try {
      reply.body().writeTo(ctx.outputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
