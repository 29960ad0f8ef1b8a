package io.contactcenter.exporter.vendor.motioncx;

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

/** MotionCX: queues, agents and interactions of its Reporting API. */
public final class MotionCxVendor implements Vendor {
  // Nothing is documented; look-ups are few.
  private static final List<RateLimit> DIRECTORY_LIMIT =
      List.of(new RateLimit(60, Duration.ofSeconds(60)));

  private final VendorSchema schema = new MotionCxSchema();
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public MotionCxVendor(Transport transport) {
    this.transport = transport;
  }

  @Override
  public VendorSchema schema() {
    return schema;
  }

  /** The key is all there is to log in with: no call does so. */
  @Override
  public AccountLimits limits(SourceConfig config) {
    return AccountLimits.of(
        Map.of(
            Budget.Group.REPORT, config.rateLimit(),
            Budget.Group.DIRECTORY, DIRECTORY_LIMIT,
            Budget.Group.LOGIN, DIRECTORY_LIMIT));
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof MotionCxSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of MotionCX");
    }
    return new MotionCxSource(config, settings, transport, context);
  }
}
