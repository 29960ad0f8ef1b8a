package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.interval.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of reloads that failed. Who can reach the port can ask for them as often as they like: the
 * log repeats the same reason once a minute. Used under the exporter's lock.
 */
final class FailedReloads {
  private static final Logger LOG = LoggerFactory.getLogger(FailedReloads.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Pattern FOLDERS = Pattern.compile("(?<![\\w.:/…-])/(?:[^/\\s'\":]+/)+");

  private final Clock clock;
  private String last = "";
  private long told;

  FailedReloads(Clock clock) {
    this.clock = clock;
  }

  /** Logs {@code why}, a reason each line. */
  void log(String why) {
    long now = clock.nanoTime();
    if (!why.equals(last) || now - told >= PAUSE.toNanos()) {
      last = why;
      told = now;
      why.lines()
          .forEach(
              line -> LOG.error("configuration not reloaded, the running one stays: {}", line));
    }
  }

  /** {@code why} for those whom HTTP serves: files without the folders that they lie in. */
  static String forEverybody(String why) {
    return FOLDERS.matcher(why).replaceAll("…/");
  }
}
