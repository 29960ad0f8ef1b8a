// Over 8 kB: what a start, a reload, a rotated secret and a stop do with all that runs is read
// together.
package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.exposition.NameCollisionException;
import io.contactcenter.exporter.exposition.SelfMetrics;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.ledger.StateLock;
import io.contactcenter.exporter.polling.Engine;
import io.contactcenter.exporter.polling.Environment;
import io.contactcenter.exporter.polling.StateEvents;
import io.contactcenter.exporter.snapshot.LiveSnapshot;
import io.contactcenter.exporter.snapshot.Snapshot;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.web.WebServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rooms put together: what polls, what renders and what serves. */
final class Exporter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

  private final BuildVersion build = new BuildVersion();
  private final Clock clock = Clock.system();
  private final FailedReloads failedReloads = new FailedReloads(clock);
  private final Supplier<Reload> source;
  private final Transport transport;
  private final SelfMetrics self;
  private final AtomicReference<@Nullable Engine> polling = new AtomicReference<>();
  private final Engine engine;
  private final Optional<WebAccess> access;
  private final WebServer web;
  private volatile Status.Reload lastReload;
  private Config running;
  private boolean closed;

  /**
   * What reading the configuration again brought: a configuration, or why there is none, a line
   * each; {@code taken} is to be told when it runs.
   */
  record Reload(Optional<Config> config, String why, Runnable taken) {
    Reload(Optional<Config> config, String why) {
      this(config, why, () -> {});
    }
  }

  /**
   * Serves and polls from now on.
   *
   * @param source reads the configuration again for a reload
   * @throws UserException when it cannot, with words for the user
   */
  Exporter(Config config, Supplier<Reload> source) {
    this.source = source;
    this.running = config;
    Instant now = clock.now();
    lastReload = new Status.Reload(true, now, Optional.empty());
    access = config.web().map(first -> new WebAccess(first, clock));
    CompletableFuture<Expositions> exposing = new CompletableFuture<>();
    // Whether the process lives is answered while the rest is loaded and the state is read.
    web = listen(server(config, exposing::join));
    try {
      PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      self = new SelfMetrics(registry, build.version(), build.revision(), now);
      Expositions expositions = expositions(registry);
      transport = new Transport(build.version());
      engine = open(config, expositions);
      polling.set(engine);
      exposing.complete(expositions);
      engine.start();
    } catch (RuntimeException | Error e) {
      // What serves only that it lives would live on.
      closeAfter(e);
      throw e;
    }
    web.open();
  }

  private void closeAfter(Throwable failed) {
    try {
      web.close();
    } catch (RuntimeException e) {
      failed.addSuppressed(e);
    }
  }

  /** Where it listens. */
  int port() {
    return web.port();
  }

  /** Reads the configuration again; says why it was not taken, if so, in words for everybody. */
  synchronized Optional<String> reload() {
    if (closed) {
      return Optional.of("the exporter is stopping");
    }
    Reload reload = source.get();
    Optional<String> error =
        reload.config().isEmpty()
            ? Optional.of(reload.why())
            : fixed(running, reload.config().get()).or(() -> hindrance(reload.config().get()));
    if (error.isEmpty() && reload.config().isPresent()) {
      running = reload.config().get();
      reload.taken().run();
      running.web().ifPresent(next -> access.orElseThrow().serve(next));
      engine.reload(running);
      self.reloaded(clock.now());
      LOG.info("configuration reloaded: {}", ConfigFile.sources(running));
    } else {
      self.reloadFailed();
      failedReloads.log(error.orElse(""));
      error = error.map(FailedReloads::forEverybody);
    }
    lastReload = new Status.Reload(error.isEmpty(), clock.now(), error);
    return error;
  }

  /** Runs on with secrets that have changed, if they have; nothing else is to be different. */
  synchronized void rotate(Supplier<Optional<Config>> rotated) {
    if (!closed) {
      rotated
          .get()
          .ifPresent(
              next -> {
                running = next;
                engine.reload(next);
              });
    }
  }

  /** Finishes what is being written and lets go of everything. */
  @Override
  public void close() {
    web.close();
    // A reload that is under way ends first, and none begins after it.
    synchronized (this) {
      closed = true;
    }
    try {
      engine.close();
    } catch (IOException e) {
      LOG.warn("the state file was not let go of: {}", e.toString());
    }
    transport.close();
  }

  private Expositions expositions(PrometheusMeterRegistry registry) {
    Snapshot nothing = new Snapshot(0, clock.now(), List.of());
    try {
      return new Expositions(nothing, () -> live(polling.get()), registry, clock);
    } catch (NameCollisionException e) {
      throw new UserException(ExitCode.FAILED, String.valueOf(e.getMessage()));
    }
  }

  private static LiveSnapshot live(@Nullable Engine engine) {
    return engine == null ? LiveSnapshot.EMPTY : engine.live();
  }

  private Engine open(Config config, Expositions expositions) {
    StateEvents events =
        new StateEvents() {
          @Override
          public void written(Instant at) {
            self.stateWritten(at);
          }

          @Override
          public void writeFailed() {
            self.stateWriteFailed();
          }
        };
    Environment environment =
        new Environment(
            clock, Vendors.all(transport), expositions::publish, events, new SecureRandom());
    try {
      return Engine.open(config, environment);
    } catch (StateLock.HeldException e) {
      throw new UserException(ExitCode.FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED,
          "state file "
              + config.stateFile().map(Object::toString).orElse("")
              + " cannot be used: "
              + e
              + " - make its folder writable, or remove state_file");
    }
  }

  private WebServer server(Config config, Supplier<Expositions> expositions) {
    return access.isEmpty()
        ? WebServer.to(config.listen(), expositions, this::status, this::ready, this::reload)
        : WebServer.to(
            config.listen(), access.get(), expositions, this::status, this::ready, this::reload);
  }

  private static WebServer listen(WebServer server) {
    try {
      return server.listen();
    } catch (IOException e) {
      throw new UserException(
          ExitCode.FAILED, e.getMessage() + " - is another program listening there? Change listen");
    }
  }

  private boolean ready() {
    Engine opened = polling.get();
    return opened != null && opened.ready();
  }

  private Status status() {
    return new Status(
        clock.now(),
        build.version(),
        build.revision(),
        engine.ready(),
        lastReload,
        engine.stateFile(),
        engine.sources());
  }

  /** What only a restart can change. */
  private static Optional<String> fixed(Config running, Config next) {
    if (!running.listen().equals(next.listen())) {
      return Optional.of(
          "listen: was "
              + ListenAddress.words(running.listen())
              + " and is now "
              + ListenAddress.words(next.listen())
              + " - restart to listen elsewhere");
    }
    if (!running.stateFile().equals(next.stateFile())) {
      return Optional.of("state_file: has changed - restart to keep the state elsewhere");
    }
    if (running.web().isPresent() != next.web().isPresent()) {
      return Optional.of(
          "web_config_file: was "
              + (next.web().isPresent() ? "added" : "removed")
              + " - restart to serve "
              + (next.web().isPresent() ? "protected" : "everybody"));
    }
    return Optional.empty();
  }

  private Optional<String> hindrance(Config next) {
    return next.web().flatMap(web -> access.flatMap(now -> now.hindrance(web)));
  }
}
