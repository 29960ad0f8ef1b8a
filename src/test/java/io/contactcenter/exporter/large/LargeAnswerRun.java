package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.ReportFamilies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads answers that are larger than the heap of this process, and says how large they were and
 * what came of them.
 */
final class LargeAnswerRun {
  private static final Instant BEGIN = Instant.parse("2026-03-02T05:17:00Z");
  private static final Duration READ = Duration.ofMinutes(7);

  private LargeAnswerRun() {}

  /** Arguments: a folder for the state, and {@code ringcx} or a format of 8x8 Contact Center. */
  public static void main(String[] args) {
    LargeAccount account =
        args[1].equals("ringcx")
            ? new LargeRingCx(1, 1, 400_000)
            : new LargeVccAnswer(args[1], 60_000);
    VirtualClock clock = new VirtualClock(BEGIN.toString());
    try (SyntheticVendor vendor = new SyntheticVendor(account, clock, clock::advance);
        LargeExporter exporter =
            new LargeExporter(clock, false, account, vendor.baseUrl(), Path.of(args[0]))) {
      Instant midnight = Instant.parse("2026-03-02T05:00:00Z");
      exporter.runUntil(midnight.plus(account.interval()).plus(READ));
      System.out.printf(
          "bytes=%d heap=%d state=%s rows=%d%n",
          vendor.calls().bytes(),
          Runtime.getRuntime().maxMemory(),
          exporter.status().state(),
          exporter.shown().sum(ReportFamilies.ROWS));
    }
  }
}
