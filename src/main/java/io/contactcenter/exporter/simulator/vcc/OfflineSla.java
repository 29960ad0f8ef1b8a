package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;
import java.util.List;

/** The figures of a row of offline SLAs, in the order of the published sample. */
enum OfflineSla implements Figure {
  ENTERED("entered-count"),
  ACCEPTED("accepted-count"),
  SLA_MET("sla-met-count"),
  ACCEPTED_T0_30MIN("accepted/t0-30min"),
  ACCEPTED_T30MIN_1HR("accepted/t30min-1hr"),
  ACCEPTED_T1HR_1HR30MIN("accepted/t1hr-1hr30min"),
  ACCEPTED_T1HR30MIN_2HR("accepted/t1hr30min-2hr"),
  ACCEPTED_T2HR_3HR("accepted/t2hr-3hr"),
  ACCEPTED_T3HR_OR_MORE("accepted/t3hr-or-more");

  private final String path;

  OfflineSla(String path) {
    this.path = path;
  }

  /** The element; behind a slash where it stands in another. */
  @Override
  public String key() {
    return path;
  }

  private static final List<OfflineSla> ALL = List.of(values());
  private static final long[] ENDS = {1800, 3600, 5400, 7200, 10800};

  static OfflineSla accepted(long waited) {
    return ALL.get(ALL.indexOf(ACCEPTED_T0_30MIN) + Waits.column(ENDS, waited));
  }
}
