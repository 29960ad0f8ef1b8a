package io.contactcenter.exporter.snapshot;

import io.contactcenter.exporter.metric.Family;

/** The samples of one family from one source. */
public sealed interface Block permits Samples, Histograms {
  Family family();

  /** How many series there are; a histogram's buckets, sum and count are one each. */
  int size();
}
