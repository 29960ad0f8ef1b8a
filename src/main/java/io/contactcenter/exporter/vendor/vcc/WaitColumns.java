package io.contactcenter.exporter.vendor.vcc;

import io.contactcenter.exporter.metric.Measure;
import io.contactcenter.exporter.vendor.row.BadRow;
import io.contactcenter.exporter.vendor.row.RawRow;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a row of an SLA report: how many waited how long (section "SLAs"). In the
 * published sample they add up, so they are disjoint; t30-40sec and t30-45sec both belong below 45
 * s.
 */
final class WaitColumns {
  private static final List<List<String>> ONLINE =
      List.of(
          List.of("t0-5sec"),
          List.of("t5-10sec"),
          List.of("t10-20sec"),
          List.of("t20-30sec"),
          List.of("t30-40sec", "t30-45sec"),
          List.of("t45-1min"),
          List.of("t1-2min"),
          List.of("t2-5min"),
          List.of("t5-10min"),
          List.of("t10-or-more"));
  private static final List<Integer> ONLINE_EDGES = List.of(5, 10, 20, 30, 45, 60, 120, 300, 600);
  private static final List<List<String>> OFFLINE =
      List.of(
          List.of("t0-30min"),
          List.of("t30min-1hr"),
          List.of("t1hr-1hr30min"),
          List.of("t1hr30min-2hr"),
          List.of("t2hr-3hr"),
          List.of("t3hr-or-more"));

  private final long[] counts;

  private WaitColumns(long[] counts) {
    this.counts = counts;
  }

  /** Those of contacts that somebody waited for, {@code in} accepted or abandoned. */
  static Optional<WaitColumns> online(RawRow raw, String in) throws BadRow {
    return read(raw, in, ONLINE);
  }

  /** Those of contacts that lay, {@code in} accepted. */
  static Optional<WaitColumns> offline(RawRow raw, String in) throws BadRow {
    return read(raw, in, OFFLINE);
  }

  /** Whether a threshold can be recounted from the online columns. */
  static boolean isEdge(Duration threshold) {
    return ONLINE_EDGES.stream().anyMatch(edge -> threshold.equals(Duration.ofSeconds(edge)));
  }

  private static Optional<WaitColumns> read(RawRow raw, String in, List<List<String>> columns)
      throws BadRow {
    long[] counts = new long[columns.size()];
    boolean any = false;
    for (int i = 0; i < counts.length; i++) {
      for (String column : columns.get(i)) {
        long count = raw.count(in + "/" + column);
        if (count != Measure.ABSENT) {
          any = true;
          counts[i] += count;
        }
      }
    }
    return any ? Optional.of(new WaitColumns(counts)) : Optional.empty();
  }

  /** By bucket of the histogram. */
  long[] counts() {
    return counts.clone();
  }

  long sum() {
    return Arrays.stream(counts).sum();
  }

  /** How many waited at most so long; {@code threshold} is an online edge. */
  long within(Duration threshold) {
    int last = ONLINE_EDGES.indexOf((int) threshold.toSeconds());
    return Arrays.stream(counts, 0, last + 1).sum();
  }
}
