package io.contactcenter.exporter.bench;

import java.util.List;

/**
 * How many series an exporter has, and the heap that it is given.
 *
 * @param name as it stands in the tables
 * @param agents of the synthetic RingCX, each at work for every queue
 * @param rivalsHeap of those that hold more than the exporter
 */
record Size(String name, int agents, int queues, String heap, String rivalsHeap) {
  static final Size THOUSAND = new Size("1k", 10, 3, "64m", "64m");
  static final Size TEN_THOUSAND = new Size("10k", 80, 6, "64m", "64m");
  static final Size HUNDRED_THOUSAND = new Size("100k", 400, 16, "256m", "1g");
  static final Size MILLION = new Size("1M", 1_450, 50, "1g", "4g");

  static final List<Size> ALL = List.of(THOUSAND, TEN_THOUSAND, HUNDRED_THOUSAND, MILLION);
}
