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
import java.util.List;
import java.util.function.BiConsumer;

/** The real client, and word of every answer that it took whole. */
final class WitnessedVendor implements Vendor {
  private final Vendor real;
  private final BiConsumer<String, String> taken;

  /**
   * Stands before {@code real}.
   *
   * @param taken told the source and the report, before what was fetched is counted
   */
  WitnessedVendor(Vendor real, BiConsumer<String, String> taken) {
    this.real = real;
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
        source.fetch(report, question, sink);
        taken.accept(config.name(), report.name());
      }

      @Override
      public void close() {
        source.close();
      }
    };
  }
}
