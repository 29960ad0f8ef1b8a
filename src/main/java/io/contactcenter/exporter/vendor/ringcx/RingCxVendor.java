package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;

/** RingCX: the aggregate reports for queues, agents and agents in queues. */
public final class RingCxVendor implements Vendor {
  private final Transport transport;

  /**
   * @param transport shared with other vendors and closed by its owner
   */
  public RingCxVendor(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String type() {
    return "ringcx";
  }

  @Override
  public Source open(SourceConfig config, SourceContext context) {
    if (!(config.settings() instanceof RingCxSettings settings)) {
      throw new IllegalArgumentException(config.name() + " has no settings of RingCX");
    }
    return new RingCxSource(config, settings, transport, context);
  }
}
