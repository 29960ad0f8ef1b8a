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
  private static final Instant MIDNIGHT = Instant.parse("2026-03-02T05:00:00Z");
  private static final Duration READ = Duration.ofMinutes(7);
  private static final Duration LONGEST = Duration.ofMinutes(8);
  private static final int ROWS = 400_000;
  private static final int INTERACTIONS = 12_000;
  private static final int PAGE = 10_000;
  private static final int UNREAD = 8_000;
  private static final int RING_GROUP_ROWS = 130_000;
  private static final int RECORDS = 120_000;
  private static final String VCC = "8x8-contact-center";
  private static final int VCC_ROWS = 60_000;

  private LargeAnswerRun() {}

  /** Arguments: the kind of answers, a folder for the state. */
  public static void main(String[] args) {
    LargeAccount account =
        switch (args[0]) {
          case "ringcx" -> new LargeRingCx(1, 1, ROWS);
          case "ringcx interactions" -> new LargeInteractions(INTERACTIONS, UNREAD);
          // One page is an answer.
          case "motioncx" -> new LargeMotion(48 * (PAGE - 1), PAGE, 100, 20, UNREAD);
          case "8x8-work" -> new LargeWork(1, RING_GROUP_ROWS);
          case "ringcentral" -> new LargeRingCentral(1, List.of("direction", "response"), RECORDS);
          case VCC -> new LargeVccAnswer("json", VCC_ROWS);
          default -> throw new IllegalArgumentException(args[0]);
        };
    VirtualClock clock = new VirtualClock(BEGIN.toString());
    try (SyntheticVendor vendor = new SyntheticVendor(account, clock, clock::advance);
        LargeExporter exporter =
            new LargeExporter(clock, false, account, vendor.baseUrl(), Path.of(args[1]))) {
      Instant end = MIDNIGHT.plus(account.interval()).plus(READ);
      Instant latest = end.plus(LONGEST);
      exporter.runUntil(end);
      while (!exporter.status().state().equals("up") && end.isBefore(latest)) {
        end = end.plusSeconds(30);
        exporter.runUntil(end);
      }
      System.out.printf(
          "answer=%d heap=%d state=%s rows=%d%n",
          // It is asked again from the thousandth row on: no answer is read to its end.
          args[0].equals(VCC) ? vendor.calls().sent() : vendor.calls().largest(),
          Runtime.getRuntime().maxMemory(),
          exporter.status().state(),
          exporter.shown().sum(ReportFamilies.ROWS));
    }
  }
}
