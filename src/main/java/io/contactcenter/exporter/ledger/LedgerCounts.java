package io.contactcenter.exporter.ledger;

import java.util.EnumMap;
import java.util.Map;

/** What one ledger corrected and lost since the process began. */
public final class LedgerCounts {
  /** Why an interval was never counted; the closed list of the {@code reason} label. */
  public enum Missed {
    TOO_OLD,
    RECONFIGURED,
    UNAVAILABLE
  }

  private long up;
  private long down;
  private long late;
  private final Map<Missed, Long> missed = new EnumMap<>(Missed.class);

  /** Corrections upwards, per series and interval. */
  public long up() {
    return up;
  }

  /** Corrections downwards, per series and interval. */
  public long down() {
    return down;
  }

  /** Rows that changed after their interval was settled. */
  public long late() {
    return late;
  }

  public long missed(Missed reason) {
    return missed.getOrDefault(reason, 0L);
  }

  void addCorrection(boolean upwards) {
    if (upwards) {
      up++;
    } else {
      down++;
    }
  }

  void addLate(int rows) {
    late += rows;
  }

  void addMissed(Missed reason) {
    missed.merge(reason, 1L, Long::sum);
  }
}
