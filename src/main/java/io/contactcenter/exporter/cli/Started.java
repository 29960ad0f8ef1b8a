package io.contactcenter.exporter.cli;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The exporter, as soon as it has started; signals may come before. Thread-safe. */
final class Started implements AutoCloseable {
  private final CompletableFuture<Exporter> started = new CompletableFuture<>();

  void with(Exporter exporter) {
    started.complete(exporter);
  }

  /** Waits for it. */
  Exporter exporter() {
    return started.join();
  }

  /** Closes it; one that has not started has nothing to finish. */
  @Override
  public void close() {
    @Nullable Exporter exporter = started.getNow(null);
    if (exporter != null) {
      exporter.close();
    }
  }
}
