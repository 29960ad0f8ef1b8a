package io.contactcenter.exporter.vendor.motioncx;

import io.contactcenter.exporter.report.Key;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Thresholds;
import io.contactcenter.exporter.vendor.row.Kept;
import java.util.List;

/** What one report makes of interactions. */
interface InteractionReport {
  Report report();

  /** Whether the configuration wants {@code portion} counted; by its queue, where it has one. */
  default boolean keeps(Portion portion, Kept kept) {
    return portion.queue().isEmpty() || kept.keepsQueue(portion.queue(), portion.queue());
  }

  /** Adds one that is kept to the sums. */
  void add(Portion portion, Thresholds thresholds, Sheet sheet);

  /**
   * What a row might have been about that cannot be right: of these the former reading stays. None
   * where it can be about anything.
   */
  List<Key> keys(Version.Verdict.Rejected rejected);

  /** What rows say of an entity. */
  List<String> said(Key key);
}
