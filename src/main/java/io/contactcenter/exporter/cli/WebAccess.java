package io.contactcenter.exporter.cli;

import io.contactcenter.exporter.access.Access;
import io.contactcenter.exporter.config.Problem;
import io.contactcenter.exporter.config.WebConfig;
import io.contactcenter.exporter.config.WebConfigReader;
import io.contactcenter.exporter.interval.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code web_config_file} says now. Its files are looked at once a second, if somebody asks,
 * and read when one has changed; a mistake in them changes nothing. Thread-safe.
 */
final class WebAccess implements Supplier<Access> {
  private static final Logger LOG = LoggerFactory.getLogger(WebAccess.class);
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

  private final Clock clock;
  private final Supplier<WebConfigReader.Result> reader;
  private volatile WebConfig current;
  private volatile long looked;
  // Of what was read; none where the files may have changed while they were.
  private List<String> seen = List.of();

  WebAccess(WebConfig first, Clock clock) {
    this.clock = clock;
    this.reader = () -> WebConfigReader.read(first.file());
    this.current = first;
    this.looked = clock.nanoTime();
  }

  @Override
  public Access get() {
    if (clock.nanoTime() - looked >= LOOK_NANOS) {
      look();
    }
    return current.access();
  }

  /** Why {@code next}, which was read just now, cannot be served without a restart. */
  Optional<String> hindrance(WebConfig next) {
    return current.file().equals(next.file())
        ? current.access().hindrance(next.access())
        : Optional.of("web_config_file: has changed - restart to be protected by another file");
  }

  /** Serves {@code next} from now on. */
  synchronized void serve(WebConfig next) {
    current = next;
    seen = List.of();
  }

  private synchronized void look() {
    long now = clock.nanoTime();
    if (now - looked < LOOK_NANOS) {
      return;
    }
    looked = now;
    List<String> stamps = stamps(current.files());
    if (stamps.equals(seen)) {
      return;
    }
    // Once for each change, whether it is a good one or not.
    seen = stamps;
    WebConfigReader.Result result = reader.get();
    if (result.config().isEmpty()) {
      result.problems().forEach(WebAccess::refuse);
      return;
    }
    WebConfig next = result.config().get();
    Optional<String> hindrance = hindrance(next);
    if (hindrance.isPresent()) {
      refuse(hindrance.get());
      return;
    }
    if (!next.files().equals(current.files())) {
      seen = List.of();
    }
    current = next;
    result.problems().forEach(warning -> LOG.warn("{}", warning));
    LOG.info("web configuration read again: {}", next.file());
  }

  private static void refuse(Object why) {
    if (!(why instanceof Problem problem) || problem.severity() == Problem.Severity.ERROR) {
      LOG.error("web configuration not taken, the former one stays: {}", why);
    }
  }

  private static List<String> stamps(List<Path> files) {
    return files.stream().map(WebAccess::stamp).toList();
  }

  /** Another one when the file is written, replaced, or what a link points to. */
  private static String stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return "none";
    }
  }
}
