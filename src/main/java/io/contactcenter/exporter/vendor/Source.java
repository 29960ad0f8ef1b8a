package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
import java.time.Duration;
import java.util.List;

/**
 * One configured account of one vendor: the whole of what the rest of the program knows about a
 * vendor. Used by one thread at a time.
 */
public interface Source extends AutoCloseable {
  /** The reports that are configured, in the order in which they are polled. */
  List<Report> reports();

  /**
   * Asks the vendor's administration for names, media, thresholds and teams. What it does not
   * answer is left out, and the former answer of that part stays; a part that it never answered
   * whole is {@linkplain Directory#lacking lacking}. The failure is in the request metrics.
   */
  Directory directory() throws VendorException, InterruptedException;

  /**
   * Asks {@code question} of a report and hands every row of its intervals to {@code sink}, those
   * of the day to {@link RowSink#today}. It may take several calls.
   *
   * @throws VendorException when the answer did not arrive whole; rows handed over before are to be
   *     forgotten
   */
  void fetch(Report report, Question question, RowSink sink)
      throws VendorException, InterruptedException;

  /**
   * Whether the counts of a queue are made for this threshold where it is {@linkplain
   * Question#thresholds configured}, instead of the vendor's own. Any thread may ask.
   */
  default boolean recounts(String queue, Duration threshold) {
    return false;
  }

  @Override
  void close();
}
