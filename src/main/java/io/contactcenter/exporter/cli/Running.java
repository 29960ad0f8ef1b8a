package io.contactcenter.exporter.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process in order when it is told to. */
final class Running {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private Running() {}

  /** Closes {@code all}, in order, on SIGTERM or SIGINT, and exits with 0. */
  static void untilTold(AutoCloseable... all) {
    AtomicBoolean stopping = new AtomicBoolean();
    Runnable stop =
        () -> {
          if (stopping.compareAndSet(false, true)) {
            try {
              LOG.info("stopping");
              close(all);
            } finally {
              // Whatever happens on the way: who was told to end, ends.
              System.exit(ExitCode.OK);
            }
          }
        };
    Signals.on("TERM", stop);
    Signals.on("INT", stop);
  }

  /** Closes {@code all}, whatever becomes of each. */
  static void close(AutoCloseable[] all) {
    for (AutoCloseable each : all) {
      close(each);
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.warn("while stopping: {}", e.toString());
    }
  }
}
