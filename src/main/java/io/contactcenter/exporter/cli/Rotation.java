package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.config.Config;
import io.contactcenter.exporter.config.ConfigReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds secrets whose files have changed, for the configuration that runs: what else was written
 * into its file meanwhile waits for a reload. Guarded by the exporter's lock.
 */
final class Rotation implements AutoCloseable {
  // A change is taken up when it was seen twice.
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "secrets");
            thread.setDaemon(true);
            return thread;
          });
  private ConfigReader.Good running;

  Rotation(ConfigReader.Good running) {
    this.running = running;
  }

  /** Another configuration runs from now on. */
  void follow(ConfigReader.Good next) {
    running = next;
  }

  /** Has {@code look} called from time to time. */
  void every(Runnable look) {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            () -> guarded(look), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  // A timer forgets work that has failed.
  private static void guarded(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.error("files of secrets cannot be looked at: {}", e.getClass().getName());
    }
  }

  /** The configuration with the secrets of now, if they are others than before. */
  Optional<Config> look() {
    if (!running.secretFiles().changed()) {
      return Optional.empty();
    }
    ConfigReader.Result result = running.again().get();
    if (result instanceof ConfigReader.Good good) {
      running = good;
      LOG.info("a file of secrets has changed: the sources that use it log in anew");
      return Optional.of(good.config());
    }
    ConfigFile.lines(((ConfigReader.Bad) result).problems())
        .lines()
        .forEach(why -> LOG.error("a file of secrets has changed and is not taken up: {}", why));
    return Optional.empty();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
