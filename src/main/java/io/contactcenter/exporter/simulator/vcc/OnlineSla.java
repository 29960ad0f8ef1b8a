package io.contactcenter.exporter.simulator.vcc;

import io.contactcenter.exporter.simulator.day.Figure;
import java.util.List;

/**
 * The figures of a row of online SLAs, in the order of the published sample. Its columns are
 * disjoint: t30-40sec ends where t30-45sec goes on.
 */
enum OnlineSla implements Figure {
  ENTERED("entered-count"),
  ACCEPTED("accepted-count"),
  SLA_MET("sla-met-count"),
  ACCEPTED_T0_5SEC("accepted/t0-5sec"),
  ACCEPTED_T5_10SEC("accepted/t5-10sec"),
  ACCEPTED_T10_20SEC("accepted/t10-20sec"),
  ACCEPTED_T20_30SEC("accepted/t20-30sec"),
  ACCEPTED_T30_40SEC("accepted/t30-40sec"),
  ACCEPTED_T30_45SEC("accepted/t30-45sec"),
  ACCEPTED_T45_1MIN("accepted/t45-1min"),
  ACCEPTED_T1_2MIN("accepted/t1-2min"),
  ACCEPTED_T2_5MIN("accepted/t2-5min"),
  ACCEPTED_T5_10MIN("accepted/t5-10min"),
  ACCEPTED_T10_OR_MORE("accepted/t10-or-more"),
  ABANDONED_T0_5SEC("abandoned/t0-5sec"),
  ABANDONED_T5_10SEC("abandoned/t5-10sec"),
  ABANDONED_T10_20SEC("abandoned/t10-20sec"),
  ABANDONED_T20_30SEC("abandoned/t20-30sec"),
  ABANDONED_T30_40SEC("abandoned/t30-40sec"),
  ABANDONED_T30_45SEC("abandoned/t30-45sec"),
  ABANDONED_T45_1MIN("abandoned/t45-1min"),
  ABANDONED_T1_2MIN("abandoned/t1-2min"),
  ABANDONED_T2_5MIN("abandoned/t2-5min"),
  ABANDONED_T5_10MIN("abandoned/t5-10min"),
  ABANDONED_T10_OR_MORE("abandoned/t10-or-more");

  private final String path;

  OnlineSla(String path) {
    this.path = path;
  }

  /** The element; behind a slash where it stands in another. */
  @Override
  public String key() {
    return path;
  }

  private static final List<OnlineSla> ALL = List.of(values());
  private static final long[] ENDS = {5, 10, 20, 30, 40, 45, 60, 120, 300, 600};

  static OnlineSla accepted(long waited) {
    return ALL.get(ALL.indexOf(ACCEPTED_T0_5SEC) + Waits.column(ENDS, waited));
  }

  static OnlineSla abandoned(long waited) {
    return ALL.get(ALL.indexOf(ABANDONED_T0_5SEC) + Waits.column(ENDS, waited));
  }
}
