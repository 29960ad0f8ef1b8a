package io.contactcenter.exporter.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaksTest {
  private static final Sample FIRST = new Sample(1, 20 << 20, 150_000, 40, 60, 1 << 20);

  private static Sample later(long heap, int threads, int descriptors, long state) {
    return new Sample(1, heap, 150_000, threads, descriptors, state);
  }

  @Test
  void whatPoolsKeepIsNoLeak() {
    assertThat(Leaks.between(FIRST, later(22 << 20, 46, 70, 1 << 20))).isEmpty();
  }

  @Test
  void theLedgerMayGrowWithItsFile() {
    assertThat(Leaks.between(FIRST, later(28 << 20, 40, 60, 2 << 20))).isEmpty();
    assertThat(Leaks.between(FIRST, later(30 << 20, 40, 60, 2 << 20)))
        .singleElement()
        .asString()
        .contains("live bytes");
  }

  @Test
  void threadsDescriptorsAndHeapThatStayAreLeaks() {
    assertThat(Leaks.between(FIRST, later(24 << 20, 47, 71, 1 << 20))).hasSize(3);
  }
}
