package io.contactcenter.exporter.vendor.work;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 8x8 Work Analytics: ring groups and their members. */
public final class WorkVendor implements Vendor {
  // Not documented; one log-in serves half an hour.
  private static final List<RateLimit> LOGIN_LIMIT =
      List.of(new RateLimit(5, Duration.ofSeconds(60)));

  private final VendorSchema schema = new WorkSchema();
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public WorkVendor(Transport transport) {
    this.transport = transport;
  }

  @Override
  public VendorSchema schema() {
    return schema;
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return AccountLimits.of(
        Map.of(Budget.Group.REPORT, config.rateLimit(), Budget.Group.LOGIN, LOGIN_LIMIT));
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof WorkSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of 8x8 Work Analytics");
    }
    return new WorkSource(config, settings, transport, context);
  }
}
