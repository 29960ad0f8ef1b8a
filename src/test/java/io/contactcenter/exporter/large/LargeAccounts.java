package io.contactcenter.exporter.large;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The accounts that every release must cope with. */
final class LargeAccounts {
  private LargeAccounts() {}

  /** In full size. */
  static Stream<LargeAccount> all() {
    return Stream.of(
        new LargeRingCx(2_000, 50, 1),
        new LargeWork(500, 1),
        new LargeRingCentral(5_000, LargeRingCentral.EVERY_BREAKDOWN, 1),
        new LargeVcc(300, 1_000, 600, Duration.ofMillis(250)),
        new LargeMotion(200_000, 500, 1_000, 100, 0));
  }

  /**
   * Lighter ones, for which calls are as short: as many of them, or a tenth of the calls with a
   * tenth of the limit.
   */
  static Stream<LargeAccount> lighter() {
    return Stream.of(
        new LargeRingCx(200, 50, 1),
        new LargeWork(500, 1),
        new LargeRingCentral(5_000, List.of("direction"), 1),
        new LargeVcc(30, 100, 60, Duration.ofSeconds(1)),
        new LargeMotion(20_000, 50, 100, 10, 0));
  }
}
