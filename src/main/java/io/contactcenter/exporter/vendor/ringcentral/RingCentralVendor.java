package io.contactcenter.exporter.vendor.ringcentral;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.config.SourceConfig.RateLimit;
import io.contactcenter.exporter.config.VendorSchema;
import io.contactcenter.exporter.vendor.AccountLimits;
import io.contactcenter.exporter.vendor.Budget;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import io.contactcenter.exporter.vendor.platform.PlatformLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** RingCentral: call performance of the phone system, by any grouping. */
public final class RingCentralVendor implements Vendor {
  private static final Duration MINUTE = Duration.ofSeconds(60);
  // What is left of the group Light beside the default of the reports: 50 - 40.
  private static final List<RateLimit> DIRECTORY_LIMIT = List.of(new RateLimit(10, MINUTE));
  // The group Auth.
  private static final List<RateLimit> LOGIN_LIMIT = List.of(new RateLimit(5, MINUTE));

  private final VendorSchema schema = new RingCentralSchema();
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public RingCentralVendor(Transport transport) {
    this.transport = transport;
  }

  @Override
  public VendorSchema schema() {
    return schema;
  }

  @Override
  public AccountLimits limits(SourceConfig config) {
    return AccountLimits.of(
            Map.of(
                Budget.Group.REPORT, config.rateLimit(),
                Budget.Group.DIRECTORY, DIRECTORY_LIMIT,
                Budget.Group.LOGIN, LOGIN_LIMIT))
        .punishing(PlatformLimit.PENALTY);
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof RingCentralSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of RingCentral");
    }
    return new RingCentralSource(config, settings, transport, context);
  }
}
