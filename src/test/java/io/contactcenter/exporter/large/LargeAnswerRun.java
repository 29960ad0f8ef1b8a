package io.contactcenter.exporter.large;

import io.contactcenter.exporter.interval.VirtualClock;
import io.contactcenter.exporter.metric.ReportFamilies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads answers that are larger than the heap of this process, and says how large they were and
 * what came of them.
 */
final class LargeAnswerRun {
  private static final Instant BEGIN = Instant.parse("2026-03-02T05:17:00Z");
  private static final Instant LATEST = BEGIN.plus(Duration.ofMinutes(8));

  /** Of one entity each, in every answer. */
  private static final List<LargeAccount> ACCOUNTS =
      List.of(
          new LargeRingCx(1, 1, 400_000),
          new LargeWork(1, 130_000),
          new LargeRingCentral(1, List.of("direction", "response"), 120_000));

  private LargeAnswerRun() {}

  /** Arguments: the type of the account, a folder for the state. */
  public static void main(String[] args) {
    LargeAccount account =
        ACCOUNTS.stream().filter(one -> one.type().equals(args[0])).findFirst().orElseThrow();
    VirtualClock clock = new VirtualClock(BEGIN.toString());
    try (SyntheticVendor vendor = new SyntheticVendor(account, clock, clock::advance);
        LargeExporter exporter =
            new LargeExporter(clock, false, account, vendor.baseUrl(), Path.of(args[1]))) {
      Instant end = BEGIN;
      while (!exporter.status().state().equals("up") && end.isBefore(LATEST)) {
        end = end.plusSeconds(30);
        exporter.runUntil(end);
      }
      System.out.printf(
          "largest=%d heap=%d state=%s rows=%d%n",
          vendor.calls().largest(),
          Runtime.getRuntime().maxMemory(),
          exporter.status().state(),
          exporter.shown().sum(ReportFamilies.ROWS));
    }
  }
}
