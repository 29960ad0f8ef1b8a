package io.contactcenter.exporter.large;

import java.util.stream.Stream;

/** The accounts that every release must cope with. */
final class LargeAccounts {
  private LargeAccounts() {}

  /** All of them, each smaller by {@code divisor} in one direction. */
  static Stream<LargeAccount> scaled(int divisor) {
    return Stream.of(new LargeRingCx(2_000 / divisor, 50), new LargeWork(500 / divisor), new LargeRingCentral(5_000 / divisor));
  }
}
