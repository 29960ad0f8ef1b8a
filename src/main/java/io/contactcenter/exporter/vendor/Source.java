package io.contactcenter.exporter.vendor;

import io.contactcenter.exporter.interval.Window;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
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
   * Asks for the intervals of {@code window} and hands every row to {@code sink}.
   *
   * @throws VendorException when the answer did not arrive whole; rows handed over before are to be
   *     forgotten
   */
  void fetch(Report report, Window window, RowSink sink)
      throws VendorException, InterruptedException;

  @Override
  void close();
}
