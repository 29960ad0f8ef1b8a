package io.contactcenter.exporter.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a process that has lived through storms holds more than after the first of them. The
 * ledger grows with what it remembers of intervals, and the state file is its written form.
 */
final class Leaks {
  /** Pools keep some threads and connections between none and all of theirs. */
  static final int SPARE_THREADS = 6;

  static final int SPARE_DESCRIPTORS = 10;

  /** Caches, compiled lambdas, buffers that grew. */
  static final long SPARE_HEAP = 3 << 20;

  /** Objects are larger than their text. */
  static final int HEAP_PER_STATE_BYTE = 6;

  private Leaks() {}

  /** In words; none if it holds no more than it may. */
  static List<String> between(Sample first, Sample last) {
    List<String> leaks = new ArrayList<>();
    if (last.threads() > first.threads() + SPARE_THREADS) {
      leaks.add(first.threads() + " threads became " + last.threads());
    }
    if (last.descriptors() > first.descriptors() + SPARE_DESCRIPTORS) {
      leaks.add(first.descriptors() + " descriptors became " + last.descriptors());
    }
    long remembered = Math.max(0, last.state() - first.state()) * HEAP_PER_STATE_BYTE;
    if (last.heap() > first.heap() + remembered + SPARE_HEAP) {
      leaks.add(
          first.heap()
              + " live bytes became "
              + last.heap()
              + ", the ledger explains "
              + remembered);
    }
    return leaks;
  }
}
