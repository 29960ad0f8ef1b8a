package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.exposition.Expositions;
import io.contactcenter.exporter.interval.Clock;
import io.contactcenter.exporter.snapshot.Status;
import io.contactcenter.exporter.web.Reloader;
import io.contactcenter.exporter.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;

/** The web server as the exporter has it, around an engine of a test. */
public final class EngineServer {
  private EngineServer() {}

  /** Listens on any free port of the loopback. */
  public static WebServer listen(
      Clock clock, Engine engine, Expositions expositions, Reloader reloader) throws IOException {
    return WebServer.to(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> expositions,
            () ->
                new Status(
                    clock.now(),
                    "test",
                    "test",
                    engine.ready(),
                    new Status.Reload(true, Instant.EPOCH, Optional.empty()),
                    engine.stateFile(),
                    engine.sources()),
            engine::ready,
            reloader)
        .listen()
        .open();
  }
}
