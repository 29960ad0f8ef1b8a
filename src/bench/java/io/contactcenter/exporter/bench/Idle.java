package io.contactcenter.exporter.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What it costs to be scraped every 15 seconds and to poll as is the default. */
final class Idle {
  private static final Duration EVERY = Duration.ofSeconds(15);
  // RingCX is polled every quarter of an hour.
  private static final Duration MEASURED = Duration.ofMinutes(15);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private Idle() {}

  static String measure() {
    StringBuilder table = new StringBuilder("| series | CPU seconds an hour |\n|---|---|\n");
    try (Exporter ten = Exporter.start(Size.TEN_THOUSAND);
        Exporter hundred = Exporter.start(Size.HUNDRED_THOUSAND)) {
      List<Exporter> exporters = List.of(ten, hundred);
      scrape(exporters, Duration.ofMinutes(1));
      List<Duration> before = exporters.stream().map(one -> one.serve().worked()).toList();
      scrape(exporters, MEASURED);
      for (int i = 0; i < exporters.size(); i++) {
        Duration worked = exporters.get(i).serve().worked().minus(before.get(i));
        table.append(
            "| %,d | %.0f |\n"
                .formatted(
                    exporters.get(i).series(),
                    worked.toMillis() / 1e3 * AN_HOUR.toMillis() / MEASURED.toMillis()));
      }
    }
    return table.toString();
  }

  private static void scrape(List<Exporter> exporters, Duration how) {
    long end = System.nanoTime() + how.toNanos();
    while (System.nanoTime() < end) {
      exporters.forEach(exporter -> exporter.scrape("gzip"));
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }
}
