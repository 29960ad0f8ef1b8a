package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.VendorException;
import java.util.Optional;

/** Asks a vendor. Its summary of the day may fail alone: the intervals before it still count. */
final class Fetch {
  private Fetch() {}

  /**
   * Asks {@code question} of a report and hands the rows to {@code collector}.
   *
   * @return why there is no day, where the intervals came and it did not
   */
  static Optional<VendorException> rows(
      SourceRun source, ReportRun report, Question question, ReadingCollector collector)
      throws VendorException, InterruptedException {
    PrivateSink sink = new PrivateSink(source.privacy, source.directory(), collector);
    try {
      source.source.fetch(report.report, question, sink);
      return Optional.empty();
    } catch (VendorException e) {
      if (!collector.dropDay()) {
        throw e;
      }
      return Optional.of(e);
    }
  }
}
