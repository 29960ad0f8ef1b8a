package io.contactcenter.exporter.vendor.vcc;

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

/** 8x8 Contact Center: half-hourly statistics of queues, channels and agents. */
public final class VccVendor implements Vendor {
  // None is documented; lists are asked for once an hour and need no more.
  private static final List<RateLimit> DIRECTORY_LIMIT =
      List.of(new RateLimit(60, Duration.ofSeconds(60)));

  private final VendorSchema schema = new VccSchema();
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public VccVendor(Transport transport) {
    this.transport = transport;
  }

  @Override
  public VendorSchema schema() {
    return schema;
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return AccountLimits.of(
        Map.of(Budget.Group.REPORT, config.rateLimit(), Budget.Group.DIRECTORY, DIRECTORY_LIMIT));
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof VccSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of 8x8 Contact Center");
    }
    return new VccSource(config, settings, transport, context);
  }
}
