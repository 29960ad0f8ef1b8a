package io.contactcenter.exporter.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks at the process every ten seconds, storm or not, and keeps the largest figures. */
final class Watch {
  private final World world;
  volatile long rss;
  volatile long threads;
  volatile int descriptors;
  volatile long state;
  volatile long logLines;
  volatile long mostLines;

  Watch(World world) {
    this.world = world;
    Thread thread = new Thread(this::run, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    long before = 0;
    for (int i = 1; ; i++) {
      LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
      try {
        rss = Math.max(rss, world.served().status("VmRSS"));
        threads = Math.max(threads, world.served().status("Threads"));
        descriptors = Math.max(descriptors, world.served().descriptors());
        state = Math.max(state, stateBytes());
      } catch (UncheckedIOException e) {
        // The process is gone; the next has its turn.
      }
      if (i % 6 == 0) {
        logLines = lines(world.log);
        mostLines = Math.max(mostLines, logLines - before);
        before = logLines;
      }
    }
  }

  /** The process as it is now, after a full collection. */
  Sample sample() {
    Served served = world.served();
    long heap = served.liveHeap();
    return new Sample(
        served.pid(),
        heap,
        served.status("VmRSS"),
        (int) served.status("Threads"),
        served.descriptors(),
        stateBytes());
  }

  private long stateBytes() {
    try {
      return Files.exists(world.disk.state()) ? Files.size(world.disk.state()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
