package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of the exporter's machine, where libfaketime is installed (Debian: {@code apt
 * install libfaketime}); the monotonic clock goes on.
 */
final class OurClock {
  private final Path file;
  private final Optional<Path> library;

  OurClock(Path folder) {
    file = folder.resolve("clock");
    set(0);
    library = library();
    if (library.isEmpty()) {
      System.out.println("libfaketime is not installed: only the vendors' clock is set");
    }
  }

  private static Optional<Path> library() {
    try (Stream<Path> found =
        Files.find(Path.of("/usr/lib"), 3, (path, is) -> path.endsWith("libfaketimeMT.so.1"))) {
      return found.findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean canBeSet() {
    return library.isPresent();
  }

  /** What the environment of a process has to say. */
  Map<String, String> environment() {
    return library
        .map(
            path ->
                Map.of(
                    "LD_PRELOAD", path.toString(),
                    "FAKETIME_TIMESTAMP_FILE", file.toString(),
                    "FAKETIME_CACHE_DURATION", "1",
                    "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                    // Else timed waits of a JVM end at once.
                    "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                    "NO_FAKE_STAT", "1"))
        .orElse(Map.of());
  }

  /** So far from the right time. */
  void set(int seconds) {
    try {
      Files.writeString(file, (seconds < 0 ? "" : "+") + seconds + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
