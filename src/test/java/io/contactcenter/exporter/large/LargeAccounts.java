package io.contactcenter.exporter.large;

import java.util.List;
import java.util.stream.Stream;

/** The accounts that every release must cope with. */
final class LargeAccounts {
  private LargeAccounts() {}

  /** In full size. */
  static Stream<LargeAccount> all() {
    return Stream.of(
        new LargeRingCx(2_000, 50, 1),
        new LargeWork(500),
        new LargeRingCentral(5_000, LargeRingCentral.EVERY_BREAKDOWN),
        new LargeVcc(300, 1_000),
        new LargeMotion(200_000, 1_000, 100));
  }

  /** As many calls of each, where calls are what is short, but fewer rows and series. */
  static Stream<LargeAccount> lighter() {
    return Stream.of(
        new LargeRingCx(200, 50, 1),
        new LargeWork(500),
        new LargeRingCentral(5_000, List.of("direction", "segment")),
        new LargeVcc(300, 1_000),
        new LargeMotion(200_000, 1_000, 100));
  }
}
