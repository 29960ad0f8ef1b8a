package io.contactcenter.exporter.vendor.ringcx;

import io.contactcenter.exporter.config.SourceConfig;
import io.contactcenter.exporter.vendor.Source;
import io.contactcenter.exporter.vendor.SourceContext;
import io.contactcenter.exporter.vendor.Transport;
import io.contactcenter.exporter.vendor.Vendor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** RingCX: the aggregate reports for queues, agents and agents in queues. */
public final class RingCxVendor implements Vendor {
  private static final Logger LOG = LoggerFactory.getLogger(RingCxVendor.class);

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
    RingCxSource source = new RingCxSource(config, settings, transport, context);
    if (source.reports().size() < config.reports().size()) {
      LOG.warn(
          "source {}: of the reports {} only queue, agent and agent_queue are read",
          config.name(),
          config.reports());
    }
    return source;
  }
}
