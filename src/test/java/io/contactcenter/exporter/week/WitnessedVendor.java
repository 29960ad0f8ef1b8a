package io.contactcenter.exporter.week;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.report.Directory;
import io.contactcenter.exporter.report.RowSink;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.Question;
import io.contactcenter.exporter.vendor.Report;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.VendorException;
import java.time.Duration;
import java.util.List;

/** The real client, and word of every question and of those that were answered whole. */
final class WitnessedVendor implements Vendor {
  private final Vendor real;
  private final Runnable asks;
  private final Taken taken;

  /** Is told of every answer, before it is counted. */
  interface Taken {
    void taken(String source, String report, Question question);
  }

  /**
   * Stands before {@code real}.
   *
   * @param asks told before every question
   */
  WitnessedVendor(Vendor real, Runnable asks, Taken taken) {
    this.real = real;
    this.asks = asks;
    this.taken = taken;
  }

  @Override
  public VendorSchema schema() {
    return real.schema();
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return real.limits(config);
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    Source source = real.open(config, context);
    return new Source() {
      @Override
      public List<Report> reports() {
        return source.reports();
      }

      @Override
      public Directory directory() throws VendorException, InterruptedException {
        return source.directory();
      }

      @Override
      public void fetch(Report report, Question question, RowSink sink)
          throws VendorException, InterruptedException {
        asks.run();
        source.fetch(report, question, sink);
        taken.taken(config.name(), report.name(), question);
      }

      @Override
      public boolean recounts(String queue, Duration threshold) {
        return source.recounts(queue, threshold);
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }
}
