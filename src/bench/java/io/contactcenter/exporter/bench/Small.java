package io.contactcenter.exporter.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Resident memory of the exporter with 10,000 series, and of a Javalin with one constant. */
final class Small {
  private static final Duration SCRAPED = Duration.ofSeconds(60);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private Small() {}

  static String measure() {
    Size size = Size.TEN_THOUSAND;
    long exporter;
    Path file;
    try (Exporter one = Exporter.start(size)) {
      file = one.keep(size);
      scrape(one.serve());
      exporter = one.serve().resident();
    }
    int port = Child.freePort();
    long constant;
    try (Child other =
        Child.main(
            Rival.class, size.heap(), port, "constant", Integer.toString(port), file.toString())) {
      other.await("/metrics");
      scrape(other);
      constant = other.resident();
    }
    double mega = 1024 * 1024;
    return "With 10,000 series, `-Xmx%s`, after a minute of a scrape a second: %.0f MiB resident;"
            .formatted(size.heap(), exporter / mega)
        + " a Javalin that serves the same bytes as a constant has %.0f MiB: **%.2f** times.\n"
            .formatted(constant / mega, (double) exporter / constant);
  }

  private static void scrape(Child child) {
    long end = System.nanoTime() + SCRAPED.toNanos();
    while (System.nanoTime() < end) {
      child.get("/metrics", "Accept-Encoding", "gzip");
      child.get("/metrics", "Accept-Encoding", "identity");
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }
}
