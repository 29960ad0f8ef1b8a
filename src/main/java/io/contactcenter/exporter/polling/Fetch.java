package io.contactcenter.exporter.polling;

import io.contactcenter.exporter.ledger.ReadingCollector;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.vendor.Defect;
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
      guarded(
          "report " + report.report.name(),
          () -> {
            source.source.fetch(report.report, question, sink);
            return "";
          });
      return Optional.empty();
    } catch (VendorException e) {
      if (!collector.dropDay()) {
        throw e;
      }
      return Optional.of(e);
    }
  }

  /** What the vendor's administration says. */
  static Directory directory(SourceRun source) throws VendorException, InterruptedException {
    return guarded("directory", source.source::directory);
  }

  private interface Asking<T> {
    T ask() throws VendorException, InterruptedException;
  }

  /** Whatever an answer does to who reads it, it has failed and that is all. */
  private static <T> T guarded(String subject, Asking<T> asking)
      throws VendorException, InterruptedException {
    try {
      return asking.ask();
    } catch (OutOfMemoryError e) {
      throw Defect.outOfMemory(subject);
    } catch (StackOverflowError e) {
      throw Defect.tooDeep(subject);
    } catch (RuntimeException e) {
      throw Defect.of(subject, e);
    }
  }
}
