package io.contactcenter.exporter.vendor.ringcx;

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

/** RingCX: the aggregate reports for queues, agents and agents in queues. */
public final class RingCxVendor implements Vendor {
  // "120 requests/min typical" for the administration; 5 a minute both for the Auth group of the
  // RingCentral platform and for the exchange of tokens (auth-ringcentral.md).
  private static final List<RateLimit> DIRECTORY_LIMIT =
      List.of(new RateLimit(120, Duration.ofSeconds(60)));
  private static final List<RateLimit> LOGIN_LIMIT =
      List.of(new RateLimit(5, Duration.ofSeconds(60)));

  private final VendorSchema schema = new RingCxSchema();
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public RingCxVendor(Transport transport) {
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
            Budget.Group.LOGIN, LOGIN_LIMIT));
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof RingCxSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of RingCX");
    }
    return new RingCxSource(config, settings, transport, context);
  }
}
